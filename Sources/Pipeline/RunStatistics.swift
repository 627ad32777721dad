package import Documents

/// What a run counted: exact integers that add up over chunks, in whatever order the chunks were done.
package struct RunStatistics: Sendable, Hashable, Codable {
    /// The low and high ends of a number of people, added up.
    package struct Toll: Sendable, Hashable, Codable {
        package var low = 0
        package var high = 0

        package init() {}
    }

    package var archives = 0
    package var articles = 0
    package var duplicates = 0
    package var bytesIn = 0
    package var bytesOut = 0
    package var sentences = 0
    package var tokens = 0
    package var events = 0
    package var killed = Toll()
    package var injured = Toll()
    /// By class of error.
    package var rejects: [String: Int] = [:]
    /// By class.
    package var skipped: [String: Int] = [:]
    package var mentionsByType: [String: Int] = [:]
    package var eventsByType: [String: Int] = [:]
    package var eventsByCountry: [String: Int] = [:]
    /// By `YYYY-MM` of the event's date.
    package var eventsByMonth: [String: Int] = [:]
    package var eventsByPublisher: [String: Int] = [:]
    package var actors: [String: Int] = [:]
    package var places: [String: Int] = [:]
    /// By `actor → target`.
    package var actorPairs: [String: Int] = [:]

    package init() {}

    /// Adds what `other` counted.
    package mutating func merge(_ other: RunStatistics) {
        archives += other.archives
        articles += other.articles
        duplicates += other.duplicates
        bytesIn += other.bytesIn
        bytesOut += other.bytesOut
        sentences += other.sentences
        tokens += other.tokens
        events += other.events
        killed.low += other.killed.low
        killed.high += other.killed.high
        injured.low += other.injured.low
        injured.high += other.injured.high
        rejects.merge(other.rejects, uniquingKeysWith: +)
        skipped.merge(other.skipped, uniquingKeysWith: +)
        mentionsByType.merge(other.mentionsByType, uniquingKeysWith: +)
        eventsByType.merge(other.eventsByType, uniquingKeysWith: +)
        eventsByCountry.merge(other.eventsByCountry, uniquingKeysWith: +)
        eventsByMonth.merge(other.eventsByMonth, uniquingKeysWith: +)
        eventsByPublisher.merge(other.eventsByPublisher, uniquingKeysWith: +)
        actors.merge(other.actors, uniquingKeysWith: +)
        places.merge(other.places, uniquingKeysWith: +)
        actorPairs.merge(other.actorPairs, uniquingKeysWith: +)
    }

    /// Counts `document` as an article that was analysed.
    package mutating func count(_ document: Document) {
        articles += 1
        sentences += document.sentences.count
        tokens += document.tokens.count
        for mention in document.mentions { mentionsByType[mention.type.name.description, default: 0] += 1 }
        for place in document.places { places[place.name, default: 0] += 1 }
        for event in document.events { count(event, publisher: document.article.publisher) }
    }

    private mutating func count(_ event: Event, publisher: String?) {
        events += 1
        eventsByType[event.type.name.description, default: 0] += 1
        for country in event.place?.countries ?? [] { eventsByCountry[country, default: 0] += 1 }
        if let date = event.dateStart, date.utf8.count >= 7 { eventsByMonth[String(date.prefix(7)), default: 0] += 1 }
        if let publisher { eventsByPublisher[publisher, default: 0] += 1 }
        let actorNames = event.actors.compactMap(\.name)
        for actor in actorNames {
            actors[actor, default: 0] += 1
            for target in event.targets.compactMap(\.name) { actorPairs["\(actor) → \(target)", default: 0] += 1 }
        }
        // Totals over a campaign would count the same people again.
        guard event.status == .happened, !event.isAggregate else { return }
        if let toll = event.killed {
            killed.low += toll.low
            killed.high += toll.high ?? toll.low
        }
        if let toll = event.injured {
            injured.low += toll.low
            injured.high += toll.high ?? toll.low
        }
    }
}
