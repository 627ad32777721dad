/// Lower-casing of UTF-8 bytes without making strings of ASCII text.
package enum Lowercase {
    /// Appends the lower-case form of `bytes` to `output`. ASCII is mapped byte by byte, other scalars by Unicode's mapping.
    package static func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
        let first = output.count
        var plain = true
        for byte in bytes {
            if byte >= 0x80 { plain = false }
            output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        guard !plain else { return }
        output.removeSubrange(first...)
        output.append(contentsOf: String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }

    /// The lower-case form of `bytes`.
    package static func of(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        append(bytes, to: &output)
        return output
    }

    /// `Hash64` of the lower-case form of `bytes`, without an allocation where they are ASCII and at most 64 bytes long.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        guard count <= 64 else { return Hash64.of(of(bytes)) }
        var union: UInt8 = 0
        let short: UInt64? = withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { buffer in
            for index in 0..<count {
                let byte = bytes[index]
                union |= byte
                buffer[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            }
            return union < 0x80 ? Hash64.of(UnsafeRawBufferPointer(rebasing: buffer[0..<count])) : nil
        }
        return short ?? Hash64.of(of(bytes))
    }
}
