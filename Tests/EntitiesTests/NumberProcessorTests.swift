import Documents
import Entities
import Foundations
import Testing

@Suite struct NumberProcessorTests {
    /// Sentence and its numbers: text=low..high kind counted.
    static let cases: [(String, [String])] = [
        ("At least 12 soldiers were killed.", ["12=12.. count soldiers"]),
        ("Between four and seven miners died.", ["four and seven=4..7 count miners"]),
        ("Up to 40 villagers fled.", ["40=1..40 count villagers"]),
        ("Dozens of protesters were held.", ["Dozens=24.. count protesters"]),
        (
            "Twenty-one women and five children were freed.",
            ["Twenty-one=21..21 count women", "five=5..5 count children"]
        ),
        ("A soldier was shot.", ["A=1..1 count soldier"]),
        ("All 12 on board survived.", ["12=12..12 count -"]),
        ("There were no casualties.", ["no=0..0 count casualties"]),
        ("A 30-year-old man was hurt.", ["A=1..1 count man", "30=30..30 age -"]),
        ("Prices rose 5 percent to $3 million.", ["5=5..5 percent -", "3 million=3000000..3000000 money -"]),
        ("Two hundred and fifty cows drowned.", ["Two hundred and fifty=250..250 count cows"]),
        ("The 3rd bridge fell.", ["3rd=3..3 ordinal -"]),
    ]

    @Test(arguments: cases) func finds(_ text: String, _ expected: [String]) throws {
        let processor = try NumberProcessor(data: TestDocument.data, options: ProcessorOptions())
        var batch = [TestDocument.make(text)]
        processor.process(&batch)
        let document = batch[0]
        let all = document.numbers.map { number in
            let head =
                number.counted < 0 ? "-" : document.string(TokenRange(Int(number.counted), Int(number.counted) + 1))
            let high = number.high.map { String($0) } ?? ""
            return "\(document.string(number.tokens))=\(number.low)..\(high) \(number.kind) \(head)"
        }
        #expect(all == expected)
    }
}
