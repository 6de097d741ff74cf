package ua.vikno.documents.words;

/** Service ids of the portal as residents know them. */
public final class Services {
    private Services() {}

    /** An id this table does not know is printed as it is: a bill must not lose a line. */
    public static String name(String service) {
        return switch (service) {
            case "cold-water" -> "Холодна вода";
            case "hot-water" -> "Гаряча вода";
            case "sewerage" -> "Водовідведення";
            case "heating" -> "Опалення";
            case "waste" -> "Побутові відходи";
            case "gas" -> "Газ: постачання";
            case "gas-distribution" -> "Газ: розподіл";
            case "electricity" -> "Електроенергія";
            case "housing", "maintenance" -> "Утримання будинку";
            case "lift" -> "Ліфт";
            case "intercom" -> "Домофон";
            case "subscription" -> "Абонентське обслуговування";
            default -> service;
        };
    }
}
