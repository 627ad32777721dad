import Foundations
import Testing

@Suite struct CivilDateTests {
    @Test func everyDayOfFourHundredYearsRoundTrips() {
        var expected = CivilDate(year: 1800, month: 1, day: 1)!
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = CivilDate(year: year, month: month, day: day)
                    #expect(date == expected)
                    let parts = expected.components
                    #expect(parts == (year, month, day))
                    expected = expected.adding(days: 1)
                }
            }
        }
    }

    @Test(arguments: [("1970-01-01", 1970, 1, 1, 4), ("2000-02-29", 2000, 2, 29, 2), ("1899-12-31", 1899, 12, 31, 7)])
    func knowsTheWeekday(text: String, year: Int, month: Int, day: Int, weekday: Int) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.description == text)
        #expect(date.weekday == weekday)
    }

    @Test func refusesDaysThatDoNotExist() {
        #expect(CivilDate(year: 2019, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2019, month: 13, day: 1) == nil)
        #expect(CivilDate(year: 2019, month: 4, day: 31) == nil)
    }
}

@Suite struct JSONWriterTests {
    @Test func writesKeysInTheOrderOfTheCalls() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("b")
        writer.integer(-12)
        writer.key("a")
        writer.beginArray()
        writer.string("x\"\\\n\u{1}é")
        writer.null()
        writer.decimal(0.125, decimals: 2)
        writer.decimal(-3, decimals: 4)
        writer.endArray()
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"b":-12,"a":["x\"\\\n\u0001é",null,0.13,-3]}"#)
    }
}

@Suite struct Hash64Tests {
    @Test func isTheSameForStringsArraysAndSlices() {
        let text = "Kait'ib Hezbollah – العربية"
        #expect(Hash64.of(text) == Hash64.of(Array(text.utf8)))
        #expect(Hash64.of(text) == Hash64.of(Array(("xx" + text).utf8)[2...]))
    }

    @Test(arguments: ["", "A", "BAGHDAD", "Ärzte", "ÉCOLE Straße", String(repeating: "Long", count: 40)])
    func lowercaseHashIsTheHashOfTheLowercaseForm(text: String) {
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBytes { Lowercase.hash($0) } == Hash64.of(text.lowercased()))
    }
}
