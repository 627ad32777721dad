import Foundations
import Pipeline
import Testing

@Suite struct JournalTests {
    private let payloads = ["{\"chunk\":0}", "{\"chunk\":1}", "{\"chunk\":2}"].map { Array($0.utf8) }

    @Test func whatWasAppendedIsRead() {
        let bytes = payloads.flatMap(Journal.line)
        #expect(Journal.parse(bytes).payloads == payloads)
        #expect(Journal.parse(bytes).validLength == bytes.count)
    }

    @Test func everyTruncationLeavesTheWholeLinesBeforeIt() {
        let lines = payloads.map(Journal.line)
        let bytes = lines.flatMap { $0 }
        for length in 0..<bytes.count {
            let read = Journal.parse(Array(bytes[..<length]))
            #expect(read.payloads == Array(payloads[..<(length / lines[0].count)]))
        }
    }

    @Test func everyFlippedBitEndsTheJournalAtItsLine() {
        let bytes = payloads.flatMap(Journal.line)
        let width = Journal.line(payloads[0]).count
        for bit in 0..<bytes.count * 8 {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let read = Journal.parse(damaged)
            #expect(read.payloads == Array(payloads[..<(bit / 8 / width)]))
        }
    }
}
