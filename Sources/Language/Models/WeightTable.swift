/// A trained table of feature rows as it lies in a mapped model file: hashed feature → one 8-bit weight a label.
///
/// Open addressing with linear probing over `2^slotsLog2` rows of `rowBytes` bytes. A row is the feature's 32-bit check
/// (0 where the row is empty), then a signed weight a label, zeros up to the row's end. A row never crosses a cache line
/// where `rowBytes` is at most 64. Scores are sums of weights; `scale` times a score is the trained value.
// Reads memory that nobody writes; the model file that owns the memory outlives the table (its processors hold it).
package struct WeightTable: @unchecked Sendable {
    package let base: UnsafeRawPointer
    package let slotsLog2: Int
    /// 8, 16, 32, 64 or 128.
    package let rowBytes: Int
    package let labels: Int
    package let scale: Float
    @usableFromInline let shift: UInt64
    @usableFromInline let mask: Int

    package init(base: UnsafeRawPointer, slotsLog2: Int, rowBytes: Int, labels: Int, scale: Float) {
        self.base = base
        self.slotsLog2 = slotsLog2
        self.rowBytes = rowBytes
        self.labels = labels
        self.scale = scale
        shift = UInt64(64 - slotsLog2)
        mask = (1 << slotsLog2) - 1
    }

    /// Bytes of the check before the weights of a row.
    package static let checkBytes = 4

    /// The smallest row that holds `labels` weights; nil where there are more than 124.
    package static func rowBytes(labels: Int) -> Int? {
        [8, 16, 32, 64, 128].first { $0 - checkBytes >= labels }
    }

    /// The check of a feature: never 0.
    @inlinable @inline(__always) package static func check(_ feature: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: feature) | 1
    }

    /// Where the weights of `feature` begin; nil where the table does not know it.
    @inlinable @inline(__always) package func weights(of feature: UInt64) -> UnsafePointer<Int8>? {
        var slot = Int(truncatingIfNeeded: feature &>> shift)
        let check = Self.check(feature)
        while true {
            let row = base + slot &* rowBytes
            let found = row.load(as: UInt32.self)
            if found == check { return (row + Self.checkBytes).assumingMemoryBound(to: Int8.self) }
            if found == 0 { return nil }
            slot = (slot &+ 1) & mask
        }
    }

    /// Adds the weights of `feature` to the first `rowBytes - 4` elements of `scores`.
    @inlinable @inline(__always) package func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Int16>) {
        guard let row = weights(of: feature) else { return }
        switch rowBytes {
        case 8: Self.add(row, 4, scores)
        case 16: Self.add(row, 12, scores)
        case 32: Self.add(row, 28, scores)
        case 64: Self.add(row, 60, scores)
        default: Self.add(row, 124, scores)
        }
    }

    /// Adds the weights of every feature: `scores` has room for `rowBytes - 4` elements.
    @inlinable package func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int16>) {
        for feature in features { add(feature, to: scores) }
    }

    @inlinable @inline(__always) static func add(
        _ row: UnsafePointer<Int8>, _ count: Int, _ scores: UnsafeMutablePointer<Int16>
    ) {
        for label in 0..<count { scores[label] &+= Int16(truncatingIfNeeded: row[label]) }
    }
}
