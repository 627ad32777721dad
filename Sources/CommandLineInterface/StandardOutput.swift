import Foundations
import Glibc

/// Standard output, unbuffered: the caller hands over whole batches.
enum StandardOutput {
    /// Throws `output.unwritable`; ends the process quietly where nobody reads any more.
    static func write(_ bytes: [UInt8]) throws(DatelineError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress! + done, bytes.count - done) }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(0) }
                throw DatelineError(
                    .init("output.unwritable"), "cannot be written: \(String(cString: strerror(errno)))",
                    at: .init(file: "standard output"))
            }
            done += count
        }
    }

    static func print(_ line: String) throws(DatelineError) { try write(Array((line + "\n").utf8)) }
}

/// Standard error, for people.
enum StandardError {
    static func print(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress!, bytes.count) }
    }
}
