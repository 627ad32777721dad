import Documents
import Entities
import Foundations
import Testing

@Suite struct QuotationProcessorTests {
    /// Sentence; source, cue and content of its quotations.
    static let cases: [(String, [String])] = [
        ("The mayor said the dam had burst.", ["The mayor|said|the dam had burst"]),
        ("\"We are ready,\" Ms Ito said.", ["Ms Ito|said|\"We are ready,"]),
        ("The dam burst, according to a local engineer.", ["a local engineer|according to|The dam burst"]),
        ("Officials told reporters that the road was open.", ["Officials|told|the road was open"]),
        ("The road was open, said the engineer.", ["the engineer|said|The road was open"]),
    ]

    @Test(arguments: cases) func finds(_ text: String, _ expected: [String]) throws {
        let processor = try QuotationProcessor(data: TestDocument.data, options: ProcessorOptions())
        var batch = [TestDocument.make(text)]
        processor.process(&batch)
        let document = batch[0]
        let all = document.quotations.map { quotation in
            [quotation.source, quotation.cue, quotation.content].map { $0.map { document.string($0) } ?? "-" }
                .joined(separator: "|")
        }
        #expect(all == expected)
    }

    @Test func tellsClaimsOfResponsibilityAndDenials() throws {
        let processor = try QuotationProcessor(data: TestDocument.data, options: ProcessorOptions())
        var batch = [
            TestDocument.make("The group claimed responsibility for the blast. The minister denied that it was so.")
        ]
        processor.process(&batch)
        #expect(batch[0].quotations.map(\.stance) == [.claimsResponsibility, .denies])
    }
}

@Suite struct QuotationRobustnessTests {
    @Test func survivesAnyText() throws {
        let quotations = try QuotationProcessor(data: TestDocument.data, options: ProcessorOptions())
        let numbers = try NumberProcessor(data: TestDocument.data, options: ProcessorOptions())
        let words = [
            "said", "\"", "“", "”", ",", ".", "He", "told", "a", "9", "million", "-", "according to", "\n", "who",
            "99999999999999999", "of",
        ]
        var state: UInt64 = 11
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += words[Int(state >> 33) % words.count] + " "
            }
            var batch = [TestDocument.make(text)]
            quotations.process(&batch)
            numbers.process(&batch)
            for quotation in batch[0].quotations { #expect(!quotation.content.isEmpty) }
        }
    }
}
