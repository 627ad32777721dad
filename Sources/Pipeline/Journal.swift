package import Foundations

/// The append-only record of a run's finished chunks: one line each, `crc32 payload`.
///
/// Reading stops at the first line that is torn or damaged; what follows it is not believed.
package struct Journal: Sendable {
    /// The payloads of the lines that are whole, and the length of the file up to there.
    package static func parse(_ bytes: [UInt8]) -> (payloads: [[UInt8]], validLength: Int) {
        var payloads: [[UInt8]] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            guard end - start > 9, bytes[start + 8] == 0x20 else { break }
            let payload = bytes[(start + 9)..<end]
            guard Array(bytes[start..<start + 8]) == checksum(payload) else { break }
            payloads.append(Array(payload))
            start = end + 1
        }
        return (payloads, start)
    }

    /// The line for `payload`, which has no line feed in it.
    package static func line(_ payload: [UInt8]) -> [UInt8] {
        checksum(payload[...]) + [0x20] + payload + [0x0A]
    }

    /// Reads the journal at `path` and cuts off what is damaged.
    package static func recover(_ path: String, storage: some Storage) throws(DatelineError) -> [[UInt8]] {
        guard let bytes = try storage.read(path) else { return [] }
        let (payloads, validLength) = parse(bytes)
        if validLength < bytes.count { try storage.truncate(path, to: validLength) }
        return payloads
    }

    /// CRC-32 (IEEE 802.3) in eight hexadecimal digits.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320 }
        }
        let digits = String(~value, radix: 16)
        return Array((String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8)
    }
}
