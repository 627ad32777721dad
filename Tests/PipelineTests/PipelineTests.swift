import Documents
import Foundations
import Pipeline
import Testing

@Suite struct RunStatisticsTests {
    private func document(killed: Int, isAggregate: Bool = false) -> Document {
        var document = Document(
            article: Article(id: "a", title: nil, body: Array("Text.".utf8), publisher: "Herald"))
        var event = Event(id: "e", type: .assault, mentions: [], confidence: 1)
        event.killed = Event.Toll(low: killed, high: nil, claims: [])
        event.dateStart = "2011-03-15"
        event.isAggregate = isAggregate
        document.events = [event]
        return document
    }

    @Test func sumsDoNotDependOnTheOrderOfChunks() {
        var first = RunStatistics()
        first.count(document(killed: 3))
        var second = RunStatistics()
        second.count(document(killed: 4))
        second.rejects["gzip.truncated"] = 2
        var forward = first
        forward.merge(second)
        var backward = second
        backward.merge(first)
        #expect(forward == backward)
        #expect(forward.killed.low == 7 && forward.killed.high == 7)
        #expect(forward.eventsByMonth == ["2011-03": 2])
        #expect(forward.eventsByPublisher == ["Herald": 2])
    }

    @Test func totalsOverACampaignAreNotAddedToTheToll() {
        var statistics = RunStatistics()
        statistics.count(document(killed: 5_000, isAggregate: true))
        #expect(statistics.events == 1 && statistics.killed.low == 0)
    }
}

@Suite struct ProcessorRegistryTests {
    @Test func namesAreUniqueAndUnknownOnesRefused() {
        let names = ProcessorRegistry.standard.names
        #expect(Set(names).count == names.count)
        #expect(throws: DatelineError.self) { try ProcessorRegistry.standard.type("nothing") }
    }
}
