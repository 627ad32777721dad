/// The tokens of a document as parallel arrays, one element a token.
///
/// The tokenizer fills `bytes`, `sentence`, `key`, `shape`; the tagger `upos`, `features`, `lemmaKey`, `lemmaBytes`;
/// the parser `head`, `relation`. Arrays of a stage that has not run are empty.
package struct Tokens: Sendable {
    /// Bytes of the text; in order, not overlapping but for words of a contraction that share their span.
    package var bytes: [ByteRange] = []
    /// Index of the sentence.
    package var sentence: [Int32] = []
    /// `Hash64` of the lower-case form.
    package var key: [UInt64] = []
    package var shape: [Shape] = []
    /// Case predicted for tokens of all-caps text; `shape`'s own case elsewhere. Empty where truecasing has not run.
    package var truecase: [Truecase] = []

    package var upos: [UPOS] = []
    package var features: [Morphology] = []
    /// `Hash64` of the lemma.
    package var lemmaKey: [UInt64] = []
    /// Where the lemma stands in `lemmaText`.
    package var lemmaBytes: [ByteRange] = []
    /// Lemmas in UTF-8.
    package var lemmaText: [UInt8] = []

    /// Index of the head token in the document; -1 at a root.
    package var head: [Int32] = []
    package var relation: [Relation] = []

    package init() {}

    @inlinable package var count: Int { bytes.count }
    /// Whether the tagger has run.
    @inlinable package var isTagged: Bool { upos.count == bytes.count }
    /// Whether the parser has run.
    @inlinable package var isParsed: Bool { head.count == bytes.count }
}

/// What a token's form looks like, found by the tokenizer in passing.
package struct Shape: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is upper case.
    package static let initialUpper = Shape(rawValue: 1 << 0)
    package static let hasUpper = Shape(rawValue: 1 << 1)
    package static let hasLower = Shape(rawValue: 1 << 2)
    package static let hasDigit = Shape(rawValue: 1 << 3)
    /// Digits, separators and a sign only: "1,000", "3.5", "12".
    package static let number = Shape(rawValue: 1 << 4)
    package static let punctuation = Shape(rawValue: 1 << 5)
    package static let hasHyphen = Shape(rawValue: 1 << 6)
    package static let hasPeriod = Shape(rawValue: 1 << 7)
    package static let nonASCII = Shape(rawValue: 1 << 8)
    /// White space stands before the token (or it is the first of the text).
    package static let spaceBefore = Shape(rawValue: 1 << 9)
    /// The first token of its sentence.
    package static let sentenceInitial = Shape(rawValue: 1 << 10)
    /// URL, e-mail address, hash tag or handle.
    package static let address = Shape(rawValue: 1 << 11)

    /// All letters are upper case and there are at least two of them.
    package static let allUpper = Shape(rawValue: 1 << 12)
}

/// The case a token has, or would have in running text.
package enum Truecase: UInt8, Sendable {
    case lower, initialUpper, allUpper, mixed, none
}
