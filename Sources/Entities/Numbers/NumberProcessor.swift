package import Documents
package import Foundations

/// Finds numbers with their bounds and what they count: digits, spelled and vague words, ranges, single persons.
///
/// Needs tokens only; where the tagger has run, parts of speech find the counted head.
package struct NumberProcessor: Processor {
    package static let name = "numbers"
    package static let version = "1"
    package let resources = ["lexicon/numbers/words.tsv", "lexicon/numbers/bounds.tsv"]

    enum Role: String {
        case unit, scale, vague, ordinal, money, percent, age, measure, duration, calendar, person
    }

    enum Bound: String {
        case low, high, above, below, about
    }

    struct Word {
        var roles: [(role: Role, value: Int)] = []

        func value(_ role: Role) -> Int? { roles.first { $0.role == role }?.value }
    }

    let words: [UInt64: Word]
    /// Phrases by the key of their last word, the words before it from right to left.
    let bounds: [UInt64: [(before: [UInt64], bound: Bound)]]

    package init(data: DataDirectory, options: ProcessorOptions) throws(DatelineError) {
        try options.refuseUnknown(Self.name, known: [])
        var words: [UInt64: Word] = [:]
        let table = try TableFile(path: data.file(resources[0]), fields: 3, 3)
        for row in table.rows {
            guard let role = Role(rawValue: row.fields[1]) else { throw table.error("there is no such role", row) }
            guard let value = Int(row.fields[2]) else { throw table.error("the value is not a whole number", row) }
            for word in row.fields[0].split(separator: ",") {
                words[Hash64.of(String(word)), default: Word()].roles.append((role, value))
            }
        }
        self.words = words
        var bounds: [UInt64: [(before: [UInt64], bound: Bound)]] = [:]
        let phrases = try TableFile(path: data.file(resources[1]), fields: 2, 2)
        for row in phrases.rows {
            guard let bound = Bound(rawValue: row.fields[1]) else { throw phrases.error("there is no such bound", row) }
            let keys = row.fields[0].split(separator: " ").map { Hash64.of(String($0)) }
            guard let last = keys.last else { throw phrases.error("the phrase is empty", row) }
            bounds[last, default: []].append((keys.dropLast().reversed(), bound))
        }
        self.bounds = bounds
    }

    package func process(_ batch: inout [Document]) {
        for index in batch.indices {
            let finder = NumberFinder(processor: self, document: batch[index])
            batch[index].numbers = finder.numbers()
        }
    }
}
