/// The universal parts of speech (Universal Dependencies v2).
package enum UPOS: UInt8, Sendable, CaseIterable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

    private static let names: [StaticString] = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X",
    ]

    package var name: StaticString { Self.names[Int(rawValue)] }

    package init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0.description == name }) else { return nil }
        self.init(rawValue: UInt8(index))
    }
}

/// The morphology that later stages need (Universal Dependencies v2 features).
package struct Morphology: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let plural = Morphology(rawValue: 1 << 0)
    package static let past = Morphology(rawValue: 1 << 1)
    package static let present = Morphology(rawValue: 1 << 2)
    package static let finite = Morphology(rawValue: 1 << 3)
    package static let infinitive = Morphology(rawValue: 1 << 4)
    package static let participle = Morphology(rawValue: 1 << 5)
    package static let gerund = Morphology(rawValue: 1 << 6)
    package static let passive = Morphology(rawValue: 1 << 7)
    package static let thirdPerson = Morphology(rawValue: 1 << 8)
    package static let firstPerson = Morphology(rawValue: 1 << 9)
    package static let secondPerson = Morphology(rawValue: 1 << 10)
    package static let imperative = Morphology(rawValue: 1 << 11)
    package static let possessive = Morphology(rawValue: 1 << 12)
    package static let comparative = Morphology(rawValue: 1 << 13)
    package static let superlative = Morphology(rawValue: 1 << 14)
    package static let definite = Morphology(rawValue: 1 << 15)
}
