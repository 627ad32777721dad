import Foundations

/// Days of feasts: fixed ones (month × 100 + day) and computed ones (2001 Thanksgiving, 2002 Easter).
enum Holidays {
    /// The day of the feast with this code in a year; nil where the code is unknown.
    static func day(_ code: Int, of year: Int) -> CivilDate? {
        switch code {
        case 2001:
            guard let first = CivilDate(year: year, month: 11, day: 1) else { return nil }
            return first.adding(days: (11 - first.weekday) % 7 + 21)
        case 2002: return easter(year)
        default: return CivilDate(year: year, month: code / 100, day: code % 100)
        }
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm ("A New York correspondent", Nature, 1876).
    static func easter(_ year: Int) -> CivilDate? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - b / 4 - g + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
    }
}
