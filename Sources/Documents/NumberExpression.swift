/// A number in the text with its bounds and what it counts.
package struct NumberExpression: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        /// A count of persons or things.
        case count
        case ordinal, age, money, percent, year, measure
        /// A telephone number, score, address, model number: nothing that can be counted.
        case other
    }

    package var tokens: TokenRange
    package var kind: Kind
    /// Least value; vague words as in the annotation rules: "several" 3, "dozens" 24, "hundreds" 200.
    package var low: Int
    /// Greatest value; nil where it is open ("at least 7", "dozens").
    package var high: Int?
    /// Head token of what is counted ("12 soldiers": soldiers); -1 where nothing is said.
    package var counted: Int32

    package init(tokens: TokenRange, kind: Kind, low: Int, high: Int?, counted: Int = -1) {
        self.tokens = tokens
        self.kind = kind
        self.low = low
        self.high = high
        self.counted = Int32(counted)
    }
}
