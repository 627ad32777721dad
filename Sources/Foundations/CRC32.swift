/// CRC-32 as in gzip and PNG (polynomial 0xEDB88320, reflected), eight bytes a step.
package enum CRC32 {
    // Slicing by eight: table k holds the remainders of a byte followed by k zero bytes.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var remainder = UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1 }
            tables[byte] = remainder
        }
        for table in 1..<8 {
            for byte in 0..<256 {
                let previous = tables[(table - 1) * 256 + byte]
                tables[table * 256 + byte] = (previous >> 8) ^ tables[Int(previous & 0xFF)]
            }
        }
        return tables
    }()

    /// The checksum of `bytes`, going on from `checksum` of the bytes before them.
    package static func of(_ bytes: UnsafeRawBufferPointer, after checksum: UInt32 = 0) -> UInt32 {
        tables.withUnsafeBufferPointer { tables in
            var crc = ~checksum
            var offset = 0
            let count = bytes.count
            while offset &+ 8 <= count {
                let value =
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ UInt64(crc)
                crc = tables[Int(value & 0xFF) &+ 1792] ^ tables[Int((value &>> 8) & 0xFF) &+ 1536]
                crc ^= tables[Int((value &>> 16) & 0xFF) &+ 1280] ^ tables[Int((value &>> 24) & 0xFF) &+ 1024]
                crc ^= tables[Int((value &>> 32) & 0xFF) &+ 768] ^ tables[Int((value &>> 40) & 0xFF) &+ 512]
                crc ^= tables[Int((value &>> 48) & 0xFF) &+ 256] ^ tables[Int(value &>> 56)]
                offset &+= 8
            }
            while offset < count {
                crc = (crc &>> 8) ^ tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[offset])]
                offset &+= 1
            }
            return ~crc
        }
    }

    /// The checksum of an array's bytes.
    package static func of(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { of($0) } }
}
