/// Byte offsets of a text to offsets in Unicode scalars, as records count them.
package struct ScalarOffsets: Sendable {
    /// Empty where the text is ASCII; else the number of scalars before every 64th byte.
    private var counts: [Int32] = []
    private let text: [UInt8]

    package init(_ text: [UInt8]) {
        self.text = text
        var union: UInt8 = 0
        for byte in text { union |= byte }
        guard union >= 0x80 else { return }
        counts.reserveCapacity(text.count / 64 + 1)
        var count: Int32 = 0
        var index = 0
        while index < text.count {
            counts.append(count)
            let end = min(index + 64, text.count)
            for offset in index..<end where text[offset] & 0xC0 != 0x80 { count &+= 1 }
            index = end
        }
        counts.append(count)
    }

    /// The number of scalars before byte `offset`.
    package func scalars(before offset: Int32) -> Int {
        guard !counts.isEmpty else { return Int(offset) }
        let block = Int(offset) / 64
        var count = Int(counts[min(block, counts.count - 1)])
        var index = block * 64
        while index < Int(offset) && index < text.count {
            if text[index] & 0xC0 != 0x80 { count += 1 }
            index += 1
        }
        return count
    }
}
