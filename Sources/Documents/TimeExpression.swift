package import Foundations

/// A TIMEX3 expression with its value resolved against the document's anchor.
package struct TimeExpression: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case date, time, duration, set

        package var name: StaticString {
            switch self {
            case .date: "DATE"
            case .time: "TIME"
            case .duration: "DURATION"
            case .set: "SET"
            }
        }
    }

    package var tokens: TokenRange
    package var kind: Kind
    /// TIMEX3 value (`2011-03-15`, `2011-W11`, `P3D`, `PAST_REF`); nil where it could not be resolved.
    package var value: String?
    /// First and last day the value covers, for dates and times of day; nil for durations, sets and what is unresolved.
    package var firstDay: CivilDate?
    package var lastDay: CivilDate?

    package init(tokens: TokenRange, kind: Kind, value: String?, firstDay: CivilDate? = nil, lastDay: CivilDate? = nil)
    {
        self.tokens = tokens
        self.kind = kind
        self.value = value
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}
