/// A half-open range of bytes of a document's text.
package struct ByteRange: Hashable, Sendable {
    package var start: Int32
    package var end: Int32

    @inlinable package init(_ start: Int32, _ end: Int32) {
        self.start = start
        self.end = end
    }

    @inlinable package init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    @inlinable package var range: Range<Int> { Int(start)..<Int(end) }
    @inlinable package var count: Int { Int(end &- start) }
}

/// A half-open range of tokens of a document.
package struct TokenRange: Hashable, Sendable {
    package var lower: Int32
    package var upper: Int32

    @inlinable package init(_ lower: Int, _ upper: Int) {
        self.lower = Int32(truncatingIfNeeded: lower)
        self.upper = Int32(truncatingIfNeeded: upper)
    }

    @inlinable package var range: Range<Int> { Int(lower)..<Int(upper) }
    @inlinable package var count: Int { Int(upper &- lower) }
    @inlinable package var isEmpty: Bool { lower >= upper }
    @inlinable package func contains(_ token: Int) -> Bool { token >= Int(lower) && token < Int(upper) }
    @inlinable package func overlaps(_ other: TokenRange) -> Bool { lower < other.upper && other.lower < upper }
}
