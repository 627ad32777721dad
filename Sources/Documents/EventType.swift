/// The 16 event types of PLOVER (manual, draft 2.0).
package enum EventType: UInt8, Sendable, CaseIterable {
    case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest
    case sanction, mobilize, coerce, assault

    package enum Quad: UInt8, Sendable {
        case verbalCooperation, materialCooperation, verbalConflict, materialConflict

        package var name: StaticString {
            switch self {
            case .verbalCooperation: "verbal cooperation"
            case .materialCooperation: "material cooperation"
            case .verbalConflict: "verbal conflict"
            case .materialConflict: "material conflict"
            }
        }
    }

    private static let names: [StaticString] = [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ]

    package var name: StaticString { Self.names[Int(rawValue)] }

    package init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0.description == name }) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    package var quad: Quad {
        switch self {
        case .agree, .consult, .support, .concede: .verbalCooperation
        case .cooperate, .aid, .retreat: .materialCooperation
        case .request, .accuse, .reject, .threaten: .verbalConflict
        case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
        }
    }

    /// The CAMEO root code that stands nearest; an event's own lexicon entry may name a nearer one.
    package var cameoRoot: StaticString {
        switch self {
        case .agree: "03"
        case .consult: "04"
        case .support: "05"
        case .concede: "08"
        case .cooperate: "06"
        case .aid: "07"
        case .retreat: "08"
        case .request: "10"
        case .accuse: "11"
        case .reject: "12"
        case .threaten: "13"
        case .protest: "14"
        case .sanction: "16"
        case .mobilize: "15"
        case .coerce: "17"
        case .assault: "19"
        }
    }
}
