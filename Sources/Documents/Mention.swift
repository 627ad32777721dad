/// A mention of an entity, a time or a quantity: tokens of the document with a type.
package struct Mention: Hashable, Sendable {
    package enum EntityType: UInt8, Sendable, CaseIterable {
        case person, organization, location, facility, nationality, miscellaneous, product, weapon
        case date, time, money, quantity

        /// The name in records: `PERSON`, `ORG`, `LOC`, `FAC`, `NORP`, `MISC`, …
        package var name: StaticString {
            switch self {
            case .person: "PERSON"
            case .organization: "ORG"
            case .location: "LOC"
            case .facility: "FAC"
            case .nationality: "NORP"
            case .miscellaneous: "MISC"
            case .product: "PRODUCT"
            case .weapon: "WEAPON"
            case .date: "DATE"
            case .time: "TIME"
            case .money: "MONEY"
            case .quantity: "QUANTITY"
            }
        }
    }

    package enum Kind: UInt8, Sendable {
        case name, nominal, pronoun

        package var label: StaticString {
            switch self {
            case .name: "name"
            case .nominal: "nominal"
            case .pronoun: "pronoun"
            }
        }
    }

    package var tokens: TokenRange
    package var type: EntityType
    package var kind: Kind
    /// Index of the head token.
    package var head: Int32
    /// Index into the document's entities; -1 for none.
    package var entity: Int32

    package init(tokens: TokenRange, type: EntityType, kind: Kind, head: Int, entity: Int = -1) {
        self.tokens = tokens
        self.type = type
        self.kind = kind
        self.head = Int32(head)
        self.entity = Int32(entity)
    }
}

/// One of a document's cast: coreferent mentions share an entity.
package struct Entity: Hashable, Sendable {
    /// The fullest mention.
    package var name: String
    package var type: Mention.EntityType
    /// Other forms in the article, in order of appearance, without repetition.
    package var aliases: [String]
    /// ISO 3166-1 alpha-3.
    package var country: String?
    /// PLOVER sector (`GOV`, `MIL`, `REB`, …).
    package var sector: String?
    /// Id in a gazetteer or dictionary (`geonames:98182`, `group:…`); nil where the entity is known from this article alone.
    package var id: String?

    package init(
        name: String, type: Mention.EntityType, aliases: [String] = [], country: String? = nil, sector: String? = nil,
        id: String? = nil
    ) {
        self.name = name
        self.type = type
        self.aliases = aliases
        self.country = country
        self.sector = sector
        self.id = id
    }
}
