import Foundations
import Glibc

/// Bytes of a file or of standard input, whole or line by line.
struct ByteInput: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var atEnd = false

    /// Opens `path`; `-` is standard input. Throws `file.unreadable`.
    init(path: String) throws(DatelineError) {
        self.path = path
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(path) }
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// Everything that is left.
    mutating func readAll() throws(DatelineError) -> [UInt8] {
        while try fill() {}
        defer { start = buffer.count }
        return Array(buffer[start...])
    }

    /// The next line without its line feed; nil at the end.
    mutating func nextLine() throws(DatelineError) -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[scanned...].firstIndex(of: 0x0A) {
                defer {
                    start = end + 1
                    scanned = start
                }
                return buffer[start..<end]
            }
            scanned = buffer.count
            if try !fill() {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return buffer[start...]
            }
        }
    }

    /// Reads more bytes; false at the end of the input.
    private mutating func fill() throws(DatelineError) -> Bool {
        guard !atEnd else { return false }
        if start > 0 {
            buffer.removeSubrange(..<start)
            scanned -= start
            start = 0
        }
        let size = max(256 << 10, buffer.count)
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: size))
        let descriptor = descriptor
        var count = 0
        repeat {
            count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + old, size) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw Self.unreadable(path) }
        buffer.removeLast(size - count)
        if count == 0 { atEnd = true }
        return count > 0
    }

    private static func unreadable(_ path: String) -> DatelineError {
        DatelineError(
            .init("file.unreadable"), "cannot be read: \(String(cString: strerror(errno)))",
            at: .init(file: path == "-" ? "standard input" : path))
    }
}
