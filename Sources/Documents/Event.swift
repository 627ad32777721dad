package import Foundations

/// One occurrence told in one article, however many sentences tell of it (contract: Event).
package struct Event: Sendable {
    package enum Status: UInt8, Sendable, CaseIterable {
        case happened, denied, planned, attempted, hypothetical

        package var name: StaticString {
            switch self {
            case .happened: "happened"
            case .denied: "denied"
            case .planned: "planned"
            case .attempted: "attempted"
            case .hypothetical: "hypothetical"
            }
        }
    }

    package enum Period: UInt8, Sendable, CaseIterable {
        case current, past, future

        package var name: StaticString {
            switch self {
            case .current: "current"
            case .past: "past"
            case .future: "future"
            }
        }
    }

    /// An actor or a target.
    package struct Participant: Sendable, Hashable {
        package var tokens: TokenRange
        package var name: String?
        package var country: String?
        package var sector: String?
        /// Index into the document's entities; -1 for none.
        package var entity: Int32

        package init(tokens: TokenRange, name: String?, country: String?, sector: String?, entity: Int = -1) {
            self.tokens = tokens
            self.name = name
            self.country = country
            self.sector = sector
            self.entity = Int32(entity)
        }
    }

    package struct Instrument: Sendable, Hashable {
        package var tokens: TokenRange
        package var category: String

        package init(tokens: TokenRange, category: String) {
            self.tokens = tokens
            self.category = category
        }
    }

    /// People killed, injured, captured or displaced: every claim, and the range over them.
    package struct Toll: Sendable, Hashable {
        package struct Claim: Sendable, Hashable {
            package var low: Int
            package var high: Int?
            /// Who says so; nil: the paper itself.
            package var source: TokenRange?
            package var tokens: TokenRange

            package init(low: Int, high: Int?, source: TokenRange?, tokens: TokenRange) {
                self.low = low
                self.high = high
                self.source = source
                self.tokens = tokens
            }
        }

        package var low: Int
        package var high: Int?
        package var claims: [Claim]

        package init(low: Int, high: Int?, claims: [Claim]) {
            self.low = low
            self.high = high
            self.claims = claims
        }
    }

    /// A sentence's mention of the event: its trigger.
    package struct Trigger: Sendable, Hashable {
        package var sentence: Int32
        package var tokens: TokenRange

        package init(sentence: Int, tokens: TokenRange) {
            self.sentence = Int32(sentence)
            self.tokens = tokens
        }
    }

    /// Why a field has its value: the rule or model, and the tokens it came from.
    package struct Reason: Sendable, Hashable {
        package var field: String
        package var rule: String
        package var tokens: TokenRange?

        package init(field: String, rule: String, tokens: TokenRange? = nil) {
            self.field = field
            self.rule = rule
            self.tokens = tokens
        }
    }

    package var id: String
    package var type: EventType
    package var mode: String?
    package var contexts: [String] = []
    /// CAMEO root code; the type's own where nil.
    package var cameo: String?
    package var status: Status = .happened
    package var period: Period = .current
    package var isHeadline = false
    package var isAggregate = false
    package var actors: [Participant] = []
    package var targets: [Participant] = []
    package var instruments: [Instrument] = []
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    package var dateStart: String?
    package var dateEnd: String?
    /// Index into the document's times of the expression the date came from; -1 for none.
    package var time: Int32 = -1
    package var place: Place?
    package var killed: Toll?
    package var injured: Toll?
    package var captured: Toll?
    package var displaced: Toll?
    package var attribution: [TokenRange] = []
    package var claimedBy: TokenRange?
    package var mentions: [Trigger]
    package var partOf: String?
    /// 0...1.
    package var confidence: Double
    package var reasons: [Reason] = []

    package init(id: String, type: EventType, mode: String? = nil, mentions: [Trigger], confidence: Double) {
        self.id = id
        self.type = type
        self.mode = mode
        self.mentions = mentions
        self.confidence = confidence
    }
}
