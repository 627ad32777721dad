import Glibc

/// The folder with models, lexicons and gazetteers.
package struct DataDirectory: Sendable, Hashable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The path of `relative` inside the folder.
    package func file(_ relative: String) -> String { path + "/" + relative }

    /// The folder named by `explicit` or the environment variable `DATELINE_DATA`, else the nearest `data` folder with a
    /// `lexicon` in it: in the working directory, or beside the executable or any folder above it.
    package static func locate(explicit: String? = nil) throws(DatelineError) -> DataDirectory {
        if let named = explicit ?? getenv("DATELINE_DATA").map({ String(cString: $0) }) {
            guard isData(named) else {
                throw DatelineError(
                    .init("configuration.no_data"), "is not a data folder of Dateline: it has no folder lexicon",
                    at: .init(file: named))
            }
            return DataDirectory(path: named)
        }
        if isData("data") { return DataDirectory(path: "data") }
        if var folder = executablePath() {
            while let slash = folder.lastIndex(of: "/") {
                folder = String(folder[..<slash])
                if isData(folder + "/data") { return DataDirectory(path: folder + "/data") }
                if isData(folder + "/share/dateline") { return DataDirectory(path: folder + "/share/dateline") }
            }
        }
        throw DatelineError(
            .init("configuration.no_data"),
            "the data folder was not found; name it with --data DIR or the environment variable DATELINE_DATA")
    }

    private static func isData(_ path: String) -> Bool {
        var status = stat()
        return stat(path + "/lexicon", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func executablePath() -> String? {
        guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
