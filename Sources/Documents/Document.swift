/// An article with everything that was found in it, stand-off: the text is never changed, layers point into it.
package struct Document: Sendable {
    package var article: Article
    package var sentences: [Sentence] = []
    package var tokens = Tokens()
    package var mentions: [Mention] = []
    package var entities: [Entity] = []
    package var times: [TimeExpression] = []
    package var places: [Place] = []
    package var numbers: [NumberExpression] = []
    package var quotations: [Quotation] = []
    package var events: [Event] = []
    /// Whether the article is written in capitals throughout (old wire copy).
    package var isUpperCase = false

    package init(article: Article) { self.article = article }

    /// Title, line feed, body.
    package var text: [UInt8] { article.text }

    /// The text of bytes.
    package func string(_ bytes: ByteRange) -> String {
        String(decoding: article.text[bytes.range], as: UTF8.self)
    }

    /// From the first byte of the first token to the last byte of the last one.
    package func bytes(of tokens: TokenRange) -> ByteRange {
        guard !tokens.isEmpty else { return ByteRange(0, 0) }
        return ByteRange(self.tokens.bytes[Int(tokens.lower)].start, self.tokens.bytes[Int(tokens.upper) - 1].end)
    }

    /// The text of tokens, as it stands in the article.
    package func string(_ tokens: TokenRange) -> String { string(bytes(of: tokens)) }

    /// A token's lemma.
    package func lemma(_ token: Int) -> String {
        String(decoding: tokens.lemmaText[tokens.lemmaBytes[token].range], as: UTF8.self)
    }
}
