import Documents
import Foundations

/// Documents for the resolvers' tests: a plain tokenizer, so that they do not depend on the sentence processor.
enum TestDocument {
    static let data = DataDirectory(path: "data")

    /// A document of running text; a full stop before a space and a capital ends a sentence.
    static func make(_ text: String, published: String? = nil, title: String? = nil) -> Document {
        let parts = published?.split(separator: "-").compactMap { Int($0) } ?? []
        let date = parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
        var document = Document(
            article: Article(
                id: "test", title: title.map { Array($0.utf8) }, body: Array(text.utf8),
                published: date.map { Publication(date: $0) }))
        tokenize(&document)
        return document
    }

    private static let abbreviations: Set<String> = [
        "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "mr", "mrs", "gen", "p.m", "a.m", "sen",
        "gov",
    ]

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte | 0x20 &- 0x61 < 26 && byte | 0x20 >= 0x61 || byte &- 0x30 < 10
    }

    private static func tokenize(_ document: inout Document) {
        let text = document.text
        var index = 0
        var first = 0
        var sentenceFirst = 0
        func close(_ end: Int) {
            guard document.tokens.count > first else { return }
            document.sentences.append(
                Sentence(
                    bytes: ByteRange(sentenceFirst, end), tokens: TokenRange(first, document.tokens.count), kind: .text)
            )
            first = document.tokens.count
        }
        while index < text.count {
            let byte = text[index]
            if byte == 0x0A { close(index) }
            if byte <= 0x20 {
                index += 1
                continue
            }
            if first == document.tokens.count { sentenceFirst = index }
            let start = index
            if text[index...].starts(with: [0xE2, 0x80]), index + 2 < text.count {
                index += 3
                if text[start + 2] == 0x99, index < text.count, text[index] | 0x20 == 0x73 { index += 1 }
            } else if isWord(byte) {
                while index < text.count, isWord(text[index]), !text[index...].starts(with: [0xE2, 0x80]) {
                    index += 1
                    if index + 1 < text.count, [0x2E, 0x2C, 0x3A, 0x2F].contains(text[index]), isWord(text[index + 1]),
                        text[index] == 0x2E || text[index + 1] &- 0x30 < 10
                    {
                        index += 1
                    }
                }
                let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
                if index < text.count, text[index] == 0x2E, abbreviations.contains(word) { index += 1 }
            } else if byte == 0x27, index + 1 < text.count, text[index + 1] | 0x20 == 0x73 {
                index += 2
            } else {
                index += 1
            }
            append(&document, start, index, sentenceInitial: first == document.tokens.count)
            let last = text[index - 1]
            if [0x2E, 0x21, 0x3F].contains(last), index - start == 1, index + 1 < text.count, text[index] == 0x20,
                text[index + 1] &- 0x41 < 26 || text[index + 1] == 0x22
            {
                close(index)
            }
        }
        close(text.count)
    }

    private static func append(_ document: inout Document, _ start: Int, _ end: Int, sentenceInitial: Bool) {
        let bytes = document.text[start..<end]
        var shape = Shape()
        if let byte = bytes.first, byte &- 0x41 < 26 { shape.insert(.initialUpper) }
        if bytes.contains(where: { $0 &- 0x30 < 10 }) { shape.insert(.hasDigit) }
        if shape.contains(.hasDigit), bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }) {
            shape.insert(.number)
        }
        if bytes.contains(0x2D) { shape.insert(.hasHyphen) }
        if bytes.contains(where: { $0 >= 0x80 }) { shape.insert(.nonASCII) }
        if !bytes.contains(where: isWord) || bytes.starts(with: [0xE2, 0x80]) { shape.insert(.punctuation) }
        if start == 0 || document.text[start - 1] <= 0x20 { shape.insert(.spaceBefore) }
        if sentenceInitial { shape.insert(.sentenceInitial) }
        document.tokens.bytes.append(ByteRange(start, end))
        document.tokens.sentence.append(Int32(document.sentences.count))
        document.tokens.key.append(Hash64.of(Lowercase.of(bytes)))
        document.tokens.shape.append(shape)
    }
}
