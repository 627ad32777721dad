package import Foundations
import Glibc

/// The file system.
package struct FileStorage: Storage {
    package init() {}

    package func writeSynced(_ bytes: [UInt8], to path: String) throws(DatelineError) {
        try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_TRUNC)
    }

    package func appendSynced(_ bytes: [UInt8], to path: String) throws(DatelineError) {
        try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
    }

    package func rename(_ source: String, to target: String) throws(DatelineError) {
        guard Glibc.rename(source, target) == 0 else { throw failure("cannot be renamed", source) }
    }

    package func syncFolder(_ path: String) throws(DatelineError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot be opened", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("cannot be synced", path) }
    }

    package func truncate(_ path: String, to length: Int) throws(DatelineError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot be opened", path) }
        defer { close(descriptor) }
        guard ftruncate(descriptor, length) == 0, fsync(descriptor) == 0 else { throw failure("cannot be cut", path) }
    }

    package func read(_ path: String) throws(DatelineError) -> [UInt8]? {
        guard access(path, F_OK) == 0 else { return nil }
        return Array(try MappedFile(path: path).bytes)
    }

    private func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(DatelineError) {
        let descriptor = open(path, flags | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("cannot be opened for writing", path) }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("cannot be written", path) }
            done += count
        }
        guard fsync(descriptor) == 0 else { throw failure("cannot be synced", path) }
    }

    private func failure(_ what: String, _ path: String) -> DatelineError {
        DatelineError(.init("storage.failed"), "\(what): \(String(cString: strerror(errno)))", at: .init(file: path))
    }
}
