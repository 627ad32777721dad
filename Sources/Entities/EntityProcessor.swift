package import Documents
package import Foundations

/// Finds mentions by rules: gazetteer names, runs of capitalised words, and nouns for actors; gathers equal names.
package struct EntityProcessor: Processor {
    package static let name = "entities"
    package static let version = "1"
    package let resources = ["gazetteer/places.bin", "gazetteer/countries.tsv", "lexicon/nominals.tsv"]
    private let gazetteer: Gazetteer
    private let demonyms: [UInt64: String]
    private let sectors: [UInt64: String]
    private static let titles = Set(
        ["mr.", "mrs.", "ms.", "dr.", "president", "minister", "gen.", "sen."].map(Hash64.of))
    private static let organisations = Set(
        ["ministry", "party", "university", "council", "army", "court", "inc.", "corp.", "bank", "union", "agency"].map(
            Hash64.of))

    package init(data: DataDirectory, options: ProcessorOptions) throws(DatelineError) {
        try options.refuseUnknown(Self.name, known: [])
        gazetteer = try Gazetteer(path: data.file(resources[0]))
        var demonyms: [UInt64: String] = [:]
        for row in try LexiconRows.read(path: data.file(resources[1]), columns: 2) {
            for name in row[1].split(separator: "|") { demonyms[Gazetteer.key(name.utf8)] = row[0] }
        }
        self.demonyms = demonyms
        var sectors: [UInt64: String] = [:]
        for row in try LexiconRows.read(path: data.file(resources[2]), columns: 2) {
            sectors[Hash64.of(row[0])] = row[1] == "-" ? "" : row[1]
        }
        self.sectors = sectors
    }

    package func process(_ batch: inout [Document]) {
        for index in batch.indices { tag(&batch[index]) }
    }

    private func tag(_ document: inout Document) {
        var known: [String: Int] = [:]
        var lastCountry: (end: Int, code: String)?
        for sentence in document.sentences {
            var token = Int(sentence.tokens.lower)
            let end = Int(sentence.tokens.upper)
            while token < end {
                let start = token
                while token < end, isName(token, document, from: start) { token += 1 }
                if token == start {
                    if let sector = sectors[document.tokens.key[token]], !sector.isEmpty {
                        let country = lastCountry.flatMap { $0.end == token ? $0.code : nil }
                        document.mentions.append(
                            Mention(
                                tokens: TokenRange(token, token + 1), type: .person, kind: .nominal, head: token,
                                entity: document.entities.count))
                        document.entities.append(
                            Entity(
                                name: document.string(TokenRange(token, token + 1)), type: .person, country: country,
                                sector: sector))
                    }
                    token += 1
                    continue
                }
                var range = TokenRange(start, token)
                let titled = Self.titles.contains(document.tokens.key[start])
                if titled { range = TokenRange(start + 1, token) }
                guard !range.isEmpty, let found = classify(range, titled, document, sentence) else { continue }
                if found.type == .nationality { lastCountry = (token, found.country ?? "") }
                let name = document.string(range)
                let entity = known[name] ?? document.entities.count
                if known[name] == nil {
                    known[name] = entity
                    document.entities.append(Entity(name: name, type: found.type, country: found.country))
                }
                document.mentions.append(
                    Mention(tokens: range, type: found.type, kind: .name, head: token - 1, entity: entity))
            }
        }
    }

    private func isName(_ token: Int, _ document: Document, from start: Int) -> Bool {
        let shape = document.tokens.shape[token]
        guard shape.contains(.initialUpper), !shape.contains(.address) else { return false }
        return token == start || demonyms[document.tokens.key[token]] == nil
    }

    private func classify(
        _ range: TokenRange, _ titled: Bool, _ document: Document, _ sentence: Sentence
    ) -> (type: Mention.EntityType, country: String?)? {
        let key = Gazetteer.key(document.text[document.bytes(of: range).range])
        if titled { return (.person, nil) }
        if let country = demonyms[key] { return (.nationality, country) }
        if range.range.contains(where: { Self.organisations.contains(document.tokens.key[$0]) }), range.count > 1 {
            return (.organization, nil)
        }
        if let first = gazetteer.candidates(key).first.map({ gazetteer.entry($0) }) {
            let initial = range.lower == sentence.tokens.lower && range.count == 1
            if first.kind != .city || first.population > (initial ? 200_000 : 15_000) {
                return (.location, first.country)
            }
        }
        if range.count == 1 {
            let shape = document.tokens.shape[Int(range.lower)]
            return shape.contains(.allUpper) && !document.isUpperCase ? (.organization, nil) : nil
        }
        return range.count <= 3 ? (.person, nil) : (.organization, nil)
    }
}
