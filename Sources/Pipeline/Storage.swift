package import Foundations

/// Everything a run does to make its results last: so that a test can stop at any call, or drop what was not synced.
package protocol Storage: Sendable {
    /// Writes `bytes` as the whole of a new file at `path`, replacing one that is there, and syncs the file.
    func writeSynced(_ bytes: [UInt8], to path: String) throws(DatelineError)
    /// Gives the file at `source` the name `target`, replacing a file of that name.
    func rename(_ source: String, to target: String) throws(DatelineError)
    /// Makes the names in a folder last.
    func syncFolder(_ path: String) throws(DatelineError)
    /// Appends `bytes` to the file at `path` and syncs its data.
    func appendSynced(_ bytes: [UInt8], to path: String) throws(DatelineError)
    /// Cuts the file at `path` to `length` bytes and syncs it.
    func truncate(_ path: String, to length: Int) throws(DatelineError)
    /// The bytes of the file at `path`; nil where there is none.
    func read(_ path: String) throws(DatelineError) -> [UInt8]?
}

extension Storage {
    /// Writes a file that is there whole or not at all, whenever the process or the machine dies.
    package func commit(_ bytes: [UInt8], folder: String, name: String) throws(DatelineError) {
        let target = folder + "/" + name
        try writeSynced(bytes, to: target + ".tmp")
        try rename(target + ".tmp", to: target)
        try syncFolder(folder)
    }
}
