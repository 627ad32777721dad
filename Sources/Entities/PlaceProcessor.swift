package import Documents
package import Foundations

/// Resolves location mentions to gazetteer entries by population, the countries of the article and "X, Y".
package struct PlaceProcessor: Processor {
    package static let name = "places"
    package static let version = "1"
    package let resources = ["gazetteer/places.bin"]
    private let gazetteer: Gazetteer

    package init(data: DataDirectory, options: ProcessorOptions) throws(DatelineError) {
        try options.refuseUnknown(Self.name, known: [])
        gazetteer = try Gazetteer(path: data.file(resources[0]))
    }

    package func process(_ batch: inout [Document]) {
        for index in batch.indices { resolve(&batch[index]) }
    }

    private func resolve(_ document: inout Document) {
        let mentions = document.mentions.filter { $0.type == .location && $0.kind == .name }
        let names = mentions.map { Gazetteer.key(document.text[document.bytes(of: $0.tokens).range]) }
        let candidates = names.map { gazetteer.candidates($0).map { gazetteer.entry($0) } }
        var context: [String: Double] = [:]
        for options in candidates {
            if let top = options.first, top.kind == .country || options.count == 1 {
                context[top.country, default: 0] += 1
            }
        }
        var chosen: [UInt64: Gazetteer.Entry] = [:]
        for (index, options) in candidates.enumerated() where !options.isEmpty {
            let container = container(of: index, mentions, candidates, document)
            func score(_ entry: Gazetteer.Entry) -> Double {
                var score = Self.magnitude(entry.population)
                score += entry.kind == .country ? 6 : entry.kind == .admin1 ? 1 : 0
                score += min(context[entry.country] ?? 0, 4) * 0.75
                if let container, container.country == entry.country, entry.kind == .city {
                    score += container.kind == .country || container.name == entry.admin1 ? 20 : 2
                }
                return score
            }
            let best = options.max { score($0) < score($1) }
            if container != nil || chosen[names[index]] == nil { chosen[names[index]] = best }
        }
        for (index, mention) in mentions.enumerated() {
            guard let entry = chosen[names[index]] else { continue }
            document.places.append(
                Place(
                    tokens: mention.tokens, name: entry.name, geonames: entry.geonames, countries: [entry.country],
                    admin1: entry.admin1, latitude: entry.latitude, longitude: entry.longitude,
                    precision: entry.kind == .country ? .country : entry.kind == .admin1 ? .admin1 : .city))
        }
    }

    /// The country or division that follows the mention after a comma or "in".
    private func container(
        of index: Int, _ mentions: [Mention], _ candidates: [[Gazetteer.Entry]], _ document: Document
    ) -> Gazetteer.Entry? {
        guard index + 1 < mentions.count, mentions[index + 1].tokens.lower == mentions[index].tokens.upper + 1 else {
            return nil
        }
        let between = document.string(
            TokenRange(Int(mentions[index].tokens.upper), Int(mentions[index + 1].tokens.lower)))
        guard between == "," || between == "in" else { return nil }
        return candidates[index + 1].first { $0.kind != .city }
    }

    /// Binary digits of a population, a logarithm that needs no library.
    private static func magnitude(_ population: Int) -> Double {
        Double(Int.bitWidth - max(population, 1).leadingZeroBitCount)
    }
}
