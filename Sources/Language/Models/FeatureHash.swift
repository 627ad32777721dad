/// Hashes of features: a template's number and up to three 64-bit atoms (keys of words, numbers of tags) in one word.
///
/// Part of every model's format: a change of it changes `ModelFile.formatVersion`.
package enum FeatureHash {
    /// Spreads a small number over 64 bits, so that it can stand beside keys of words.
    @inlinable @inline(__always) package static func atom(_ value: Int) -> UInt64 {
        (UInt64(truncatingIfNeeded: value) &+ 1) &* 0xD6E8_FEB8_6659_FD93
    }

    /// The hash of template `template` over `a`, `b` and `c`.
    @inlinable @inline(__always) package static func of(
        _ template: Int, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0
    ) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: template) &* 0x9E37_79B9_7F4A_7C15
        hash = hash &+ a &+ ((b &<< 23) | (b &>> 41)) &+ ((c &<< 43) | (c &>> 21))
        hash = (hash ^ (hash &>> 31)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash &>> 29)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash &>> 32)
    }
}
