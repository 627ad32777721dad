/// A sentence: bytes of the text, its tokens, and what kind of line it is.
package struct Sentence: Hashable, Sendable {
    package enum Kind: UInt8, Sendable, CaseIterable {
        /// The article's title, or a heading inside the body.
        case headline
        /// Running text.
        case text
        /// Bylines, agency lines, promotions, related links, captions' credits: kept, not analysed for events.
        case boilerplate

        package var name: String {
            switch self {
            case .headline: "headline"
            case .text: "text"
            case .boilerplate: "boilerplate"
            }
        }
    }

    package var bytes: ByteRange
    package var tokens: TokenRange
    package var kind: Kind
    /// Ordinal of the paragraph in the article: the title is 0 where there is one.
    package var paragraph: Int32
    /// Tokens of a dateline at the sentence's start ("BAGHDAD, Jan. 1 (AP) —"), 0 where there is none.
    package var datelineLength: Int32

    package init(bytes: ByteRange, tokens: TokenRange, kind: Kind, paragraph: Int = 0, datelineLength: Int = 0) {
        self.bytes = bytes
        self.tokens = tokens
        self.kind = kind
        self.paragraph = Int32(paragraph)
        self.datelineLength = Int32(datelineLength)
    }
}
