import Foundations

/// A TIMEX3 value with the days it covers.
struct TimeSpan {
    var value: String?
    var first: CivilDate?
    var last: CivilDate?

    static let unresolved = TimeSpan(value: nil)

    static func day(_ date: CivilDate) -> TimeSpan { TimeSpan(value: date.description, first: date, last: date) }

    /// The ISO 8601 week of a day.
    static func week(_ date: CivilDate) -> TimeSpan {
        let monday = date.adding(days: 1 - date.weekday)
        let year = monday.adding(days: 3).year
        guard let january = CivilDate(year: year, month: 1, day: 4) else { return .unresolved }
        let number = (Int(monday.dayNumber) - Int(january.adding(days: 1 - january.weekday).dayNumber)) / 7 + 1
        return TimeSpan(
            value: CivilDate.padded(year, 4) + "-W" + CivilDate.padded(number, 2), first: monday,
            last: monday.adding(days: 6))
    }

    static func weekend(_ date: CivilDate) -> TimeSpan {
        let week = week(date)
        return TimeSpan(
            value: week.value.map { $0 + "-WE" }, first: week.first?.adding(days: 5), last: week.last)
    }

    static func months(_ year: Int, _ month: Int, count: Int, _ value: String) -> TimeSpan {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return .unresolved }
        return TimeSpan(value: value, first: first, last: first.adding(months: count).adding(days: -1))
    }

    static func month(_ year: Int, _ month: Int) -> TimeSpan {
        months(year, month, count: 1, CivilDate.padded(year, 4) + "-" + CivilDate.padded(month, 2))
    }

    static func quarter(_ year: Int, _ quarter: Int) -> TimeSpan {
        months(year, quarter * 3 - 2, count: 3, CivilDate.padded(year, 4) + "-Q\(quarter)")
    }

    static func year(_ year: Int) -> TimeSpan { months(year, 1, count: 12, CivilDate.padded(year, 4)) }

    static func decade(_ decade: Int) -> TimeSpan { months(decade * 10, 1, count: 120, CivilDate.padded(decade, 3)) }

    static func century(_ century: Int) -> TimeSpan {
        months(century * 100, 1, count: 1200, CivilDate.padded(century, 2))
    }

    /// Season 0 spring … 3 winter; winter is told by the year it begins in.
    static func season(_ year: Int, _ season: Int) -> TimeSpan {
        let names = ["SP", "SU", "FA", "WI"]
        return months(year, season * 3 + 3, count: 3, CivilDate.padded(year, 4) + "-" + names[season & 3])
    }

    /// The unit (3 day … 10 weekend) that lies `shift` units from the one `date` is in.
    static func unit(_ unit: Int, of date: CivilDate, shift: Int) -> TimeSpan {
        switch unit {
        case 3: return day(date.adding(days: shift))
        case 4: return week(date.adding(days: shift * 7))
        case 11: return week(date.adding(days: shift * 14))
        case 10: return weekend(date.adding(days: shift * 7))
        case 5:
            let parts = date.adding(months: shift).components
            return month(parts.year, parts.month)
        case 6:
            let parts = date.adding(months: shift * 3).components
            return quarter(parts.year, (parts.month - 1) / 3 + 1)
        case 7: return year(date.year + shift)
        case 8: return decade(date.year / 10 + shift)
        case 9: return century(date.year / 100 + shift)
        default: return unresolved
        }
    }
}
