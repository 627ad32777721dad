import Documents
import Entities
import Foundations
import Testing

@Suite struct TimeProcessorTests {
    /// Sentence (published on Wednesday, 2012-08-15), expressions and their values.
    static let cases: [(String, [String])] = [
        ("The bridge was closed on Sunday.", ["Sunday=2012-08-12"]),
        ("The council will meet on Friday.", ["Friday=2012-08-17"]),
        ("It was shut last Thursday night.", ["last Thursday night=2012-08-09TNI"]),
        ("They met on March 3, 2009, in Lima.", ["March 3, 2009=2009-03-03"]),
        ("They met on 3 March 2009 in Lima.", ["3 March 2009=2009-03-03"]),
        ("The office opened in December.", ["December=2011-12"]),
        ("Two dams were built in May 1998.", ["May 1998=1998-05"]),
        ("She may march with them.", []),
        ("He left yesterday and returns tomorrow.", ["yesterday=2012-08-14", "tomorrow=2012-08-16"]),
        ("Prices rose earlier this month.", ["earlier this month=2012-08"]),
        ("It doubled over the past two years.", ["the past two years=P2Y"]),
        ("The truce held for three days.", ["three days=P3D"]),
        ("He has lived there since 2011.", ["2011=2011"]),
        ("The firm sold 2000 cars.", []),
        ("A boy of 12 and a 30-year-old man were hurt.", []),
        ("Six weeks ago the mine was shut.", ["Six weeks ago=2012-W27"]),
        ("Sales fell in the third quarter of 2010.", ["the third quarter of 2010=2010-Q3"]),
        ("Strikes were common in the 1990s.", ["the 1990s=199"]),
        ("It began in the 19th century.", ["the 19th century=18"]),
        ("The plane landed at 5:30 p.m. Tuesday.", ["5:30 p.m. Tuesday=2012-08-14T17:30"]),
        ("They arrive every year.", ["every year=P1Y"]),
        ("The road is now open.", ["now=PRESENT_REF"]),
        ("Snow fell last winter.", ["last winter=2011-WI"]),
        ("They met in mid-November.", ["mid-November=2011-11"]),
    ]

    static func describe(_ document: Document) -> [String] {
        document.times.map { document.string($0.tokens) + "=" + ($0.value ?? "nil") }
    }

    @Test(arguments: cases) func resolves(_ text: String, _ expected: [String]) throws {
        let processor = try TimeProcessor(data: TestDocument.data, options: ProcessorOptions())
        var batch = [TestDocument.make(text, published: "2012-08-15")]
        processor.process(&batch)
        #expect(Self.describe(batch[0]) == expected)
    }

    @Test func leavesRelativeTimesUnresolvedWithoutADate() throws {
        let processor = try TimeProcessor(data: TestDocument.data, options: ProcessorOptions())
        var batch = [TestDocument.make("He left yesterday. They met on May 4, 2001, and last Friday.")]
        processor.process(&batch)
        #expect(Self.describe(batch[0]) == ["yesterday=nil", "May 4, 2001=2001-05-04", "last Friday=nil"])
    }

    @Test func survivesAnyBytes() throws {
        let processor = try TimeProcessor(data: TestDocument.data, options: ProcessorOptions())
        var state: UInt64 = 7
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<80 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(Array("0123456789-:/,.' ths mayearin".utf8)[Int(state >> 33) % 29])
            }
            var batch = [TestDocument.make(String(decoding: bytes, as: UTF8.self), published: "2012-08-15")]
            processor.process(&batch)
            for time in batch[0].times { #expect(!time.tokens.isEmpty) }
        }
    }
}

@Suite struct CivilDateTests {
    @Test func daysAndComponentsAgree() {
        for number in stride(from: Int32(-800_000), to: 800_000, by: 371) {
            let date = CivilDate(dayNumber: number)
            let parts = date.components
            #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == date)
            #expect(date.adding(days: 7).weekday == date.weekday)
            #expect(date.adding(days: 1).weekday == date.weekday % 7 + 1)
            #expect(date.adding(months: 12).year == parts.year + 1)
        }
    }
}
