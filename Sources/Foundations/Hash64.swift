/// A stable 64-bit hash of byte strings, the key of every lexicon, gazetteer and feature table.
///
/// The function is part of the file formats: a change of it is a change of every model's and lexicon's format version.
/// Eight bytes a step, multiply and fold, in the manner of wyhash; not for untrusted hash tables.
package enum Hash64 {
    @usableFromInline static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    @usableFromInline static let seed: UInt64 = 0x2D35_8DCC_AA6C_78A5

    /// Mixes `value` into `hash`.
    @inlinable package static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ value ^ seed).multipliedFullWidth(by: multiplier)
        return product.high ^ product.low
    }

    /// The hash of `bytes`.
    @inlinable package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        let count = bytes.count
        while offset &+ 8 <= count {
            hash = combine(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset &+= 8
        }
        var tail: UInt64 = 0
        var shift: UInt64 = 0
        while offset < count {
            tail |= UInt64(bytes[offset]) &<< shift
            shift &+= 8
            offset &+= 1
        }
        return combine(hash, tail)
    }

    /// The hash of an array's bytes.
    @inlinable package static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    /// The hash of a part of an array's bytes.
    @inlinable package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    /// The hash of a string's UTF-8 bytes: equal to the hash of the same bytes in an array.
    @inlinable package static func of(_ string: String) -> UInt64 {
        var copy = string
        return copy.withUTF8 { of(UnsafeRawBufferPointer($0)) }
    }
}
