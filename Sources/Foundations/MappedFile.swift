import Glibc

/// A file mapped read-only into memory: models, lexicons and gazetteers are used in place.
///
/// The mapping lives as long as the object. The file must not be truncated meanwhile.
// The bytes are never written and the pointer never changes, so that sharing is safe.
package final class MappedFile: @unchecked Sendable {
    package let path: String
    package let bytes: UnsafeRawBufferPointer

    /// Maps the file at `path`. Throws `file.unreadable` where it cannot be opened or is not a regular file.
    package init(path: String) throws(DatelineError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DatelineError(
                .init("file.unreadable"), "cannot be opened: \(String(cString: strerror(errno)))", at: .init(file: path)
            )
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw DatelineError(.init("file.unreadable"), "is not a regular file", at: .init(file: path))
        }
        self.path = path
        let size = Int(status.st_size)
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
            throw DatelineError(
                .init("file.unreadable"), "cannot be mapped: \(String(cString: strerror(errno)))", at: .init(file: path)
            )
        }
        bytes = UnsafeRawBufferPointer(start: base, count: size)
    }

    deinit {
        if let base = bytes.baseAddress {
            munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
        }
    }
}
