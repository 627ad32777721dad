import Documents
import Foundations
import Testing

@testable import Entities

@Suite struct EntityProcessorTests {
    /// A document of one sentence whose tokens stand between spaces.
    static func document(_ text: String) -> Document {
        var document = Document(article: Article(id: "a", title: nil, body: Array(text.utf8)))
        var start = 0
        for word in text.split(separator: " ") {
            let bytes = Array(word.utf8)
            let upper = (bytes.first ?? 0) &- 0x41 < 26
            document.tokens.bytes.append(ByteRange(start, start + bytes.count))
            document.tokens.sentence.append(0)
            document.tokens.key.append(Hash64.of(Lowercase.of(bytes)))
            document.tokens.shape.append(upper ? .initialUpper : [])
            start += bytes.count + 1
        }
        document.sentences = [
            Sentence(
                bytes: ByteRange(0, text.utf8.count), tokens: TokenRange(0, document.tokens.count), kind: .text)
        ]
        return document
    }

    @Test func findsNamesAndActors() throws {
        var batch = [Self.document("Kenyan police met President Amina Odero in Nairobi .")]
        try EntityProcessor(data: GazetteerTests.data, options: ProcessorOptions()).process(&batch)
        let found = batch[0].mentions.map { batch[0].string($0.tokens) + "/" + $0.type.name.description }
        #expect(found == ["Kenyan/NORP", "police/PERSON", "Amina Odero/PERSON", "Nairobi/LOC"])
        #expect(batch[0].entities[1].country == "KEN")
        #expect(batch[0].entities[1].sector == "COP")
    }

    @Test(arguments: ["", " ", "A", "President", "Mr. .", "\u{FFFD} \u{0} É"])
    func oddTextDoesNoHarm(text: String) throws {
        var batch = [Self.document(text)]
        try EntityProcessor(data: GazetteerTests.data, options: ProcessorOptions()).process(&batch)
        #expect(batch[0].mentions.allSatisfy { !$0.tokens.isEmpty && Int($0.tokens.upper) <= batch[0].tokens.count })
    }
}
