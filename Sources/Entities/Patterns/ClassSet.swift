/// A set of up to 256 word classes.
package struct ClassSet: Hashable, Sendable {
    /// The number of classes a set can tell apart.
    package static let capacity = 256

    @usableFromInline var words: SIMD4<UInt64> = .zero

    @inlinable package init() {}

    @inlinable package var isEmpty: Bool { words == .zero }

    @inlinable package mutating func insert(_ index: Int) {
        words[index >> 6] |= 1 << UInt64(index & 63)
    }

    @inlinable package mutating func formUnion(_ other: ClassSet) { words |= other.words }

    @inlinable package func contains(_ index: Int) -> Bool {
        words[index >> 6] & (1 << UInt64(index & 63)) != 0
    }

    @inlinable package func intersects(_ other: ClassSet) -> Bool { words & other.words != .zero }
}
