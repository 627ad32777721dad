/// The bytes of a `WeightTable`, as the trainer packs them.
package struct PackedTable: Sendable {
    package let bytes: [UInt8]
    package let slotsLog2: Int
    package let rowBytes: Int
    package let labels: Int
    package let scale: Float
    /// Features in it.
    package let rows: Int

    /// Packs features (hashes) with `labels` trained weights each, laid end to end in `weights`.
    ///
    /// Weights become 8-bit numbers: 127 stands for the value that all but one in 2,000 of the non-zero weights stay below;
    /// larger ones are cut. Features whose weights all become 0 are left out. Where more rows remain than three quarters
    /// of `2^maximumSlotsLog2`, those with the smallest largest weight go. Traps where there are more than 124 labels.
    package init(features: [UInt64], weights: [Float], labels: Int, maximumSlotsLog2: Int) {
        guard let rowBytes = WeightTable.rowBytes(labels: labels) else { preconditionFailure("too many labels") }
        self.rowBytes = rowBytes
        self.labels = labels
        var magnitudes = weights.map { abs($0) }.filter { $0 > 0 }
        magnitudes.sort()
        let top = magnitudes.isEmpty ? 1 : magnitudes[min(magnitudes.count - 1, magnitudes.count * 1999 / 2000)]
        let scale = top / 127
        self.scale = scale
        func quantized(_ value: Float) -> Int8 { Int8(max(-127, min(127, (value / scale).rounded()))) }
        var kept: [(feature: UInt64, row: Int, peak: Int)] = []
        for (row, feature) in features.enumerated() {
            var peak = 0
            for label in 0..<labels { peak = max(peak, abs(Int(quantized(weights[row * labels + label])))) }
            if peak > 0 { kept.append((feature, row, peak)) }
        }
        let limit = (1 << maximumSlotsLog2) / 4 * 3
        if kept.count > limit {
            // The hash breaks ties, so that the choice does not depend on the order of training.
            kept.sort { ($0.peak, $0.feature) > ($1.peak, $1.feature) }
            kept.removeSubrange(limit...)
        }
        var slotsLog2 = 4
        while (1 << slotsLog2) / 4 * 3 < kept.count { slotsLog2 += 1 }
        self.slotsLog2 = slotsLog2
        // Larger weights first: frequent features sit in their own slot.
        kept.sort { ($0.peak, $0.feature) > ($1.peak, $1.feature) }
        var bytes = [UInt8](repeating: 0, count: rowBytes << slotsLog2)
        var rows = 0
        bytes.withUnsafeMutableBytes { bytes in
            for (feature, row, _) in kept {
                var slot = Int(truncatingIfNeeded: feature >> UInt64(64 - slotsLog2))
                let check = WeightTable.check(feature)
                var found = bytes.load(fromByteOffset: slot * rowBytes, as: UInt32.self)
                while found != 0 && found != check {
                    slot = (slot + 1) & ((1 << slotsLog2) - 1)
                    found = bytes.load(fromByteOffset: slot * rowBytes, as: UInt32.self)
                }
                // Two features with one check near one slot: the heavier one stays.
                if found == check { continue }
                rows += 1
                bytes.storeBytes(of: check, toByteOffset: slot * rowBytes, as: UInt32.self)
                for label in 0..<labels {
                    let weight = quantized(weights[row * labels + label])
                    bytes[slot * rowBytes + WeightTable.checkBytes + label] = UInt8(bitPattern: weight)
                }
            }
        }
        self.bytes = bytes
        self.rows = rows
    }
}
