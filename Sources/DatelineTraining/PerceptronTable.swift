package import Language

/// The weights of an averaged perceptron while it learns: feature hash → a row of integers, made at the first update.
///
/// Averages the weights over the steps counted with `step()` by the usual second table (weight × step of its update).
/// Everything is integer arithmetic in a fixed order, so that training gives the same model everywhere.
package struct PerceptronTable: Sendable {
    package let labels: Int
    private var keys: [UInt64]
    private var rowOf: [Int32]
    private var features: [UInt64] = []
    private var weights: [Int32] = []
    private var totals: [Int64] = []
    private var steps: Int64 = 1

    package init(labels: Int, capacityLog2: Int = 16) {
        self.labels = labels
        keys = [UInt64](repeating: 0, count: 1 << capacityLog2)
        rowOf = [Int32](repeating: -1, count: 1 << capacityLog2)
    }

    /// Number of features.
    package var count: Int { features.count }

    private func slot(of feature: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: feature &>> 20) & mask
        while rowOf[slot] >= 0 && keys[slot] != feature { slot = (slot &+ 1) & mask }
        return slot
    }

    /// Counts one step of the average: a sentence.
    package mutating func step() { steps += 1 }

    /// Adds the current weights of `features` to `scores`, `labels` elements.
    package func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Int32>) {
        weights.withUnsafeBufferPointer { weights in
            for feature in features {
                let row = rowOf[slot(of: feature)]
                guard row >= 0 else { continue }
                let base = Int(row) &* labels
                for label in 0..<labels { scores[label] &+= weights[base &+ label] }
            }
        }
    }

    /// Adds `change` to the weight of each feature for `label`.
    package mutating func update(_ features: UnsafeBufferPointer<UInt64>, label: Int, by change: Int32) {
        for feature in features {
            var slot = slot(of: feature)
            if rowOf[slot] < 0 {
                if self.features.count * 2 >= keys.count {
                    grow()
                    slot = self.slot(of: feature)
                }
                keys[slot] = feature
                rowOf[slot] = Int32(self.features.count)
                self.features.append(feature)
                weights.append(contentsOf: repeatElement(0, count: labels))
                totals.append(contentsOf: repeatElement(0, count: labels))
            }
            let index = Int(rowOf[slot]) * labels + label
            weights[index] &+= change
            totals[index] &+= Int64(change) &* steps
        }
    }

    private mutating func grow() {
        let capacity = keys.count * 2
        keys = [UInt64](repeating: 0, count: capacity)
        rowOf = [Int32](repeating: -1, count: capacity)
        for (row, feature) in features.enumerated() {
            let free = slot(of: feature)
            keys[free] = feature
            rowOf[free] = Int32(row)
        }
    }

    /// The averaged weights, packed for a model file.
    package func packed(maximumSlotsLog2: Int) -> PackedTable {
        var averages = [Float](repeating: 0, count: weights.count)
        for index in weights.indices {
            averages[index] = Float(Double(weights[index]) - Double(totals[index]) / Double(steps))
        }
        return PackedTable(features: features, weights: averages, labels: labels, maximumSlotsLog2: maximumSlotsLog2)
    }
}
