package ua.vikno.demonstration.tour;

/** From the menu to the statement: every way is looked at, the number is taken. */
final class Identifying {
    private final Director director;
    private final Resident resident;

    Identifying(Director director, Resident resident) {
        this.director = director;
        this.resident = resident;
    }

    void play() throws TourFailed {
        director.choose("charges");
        director.at("account.find");
        director.choose("scan");
        director.at("account.scan");
        director.back();
        director.at("account.find");
        director.choose("address");
        director.at("account.street");
        director.back();
        byNumber();
    }

    /** From the question how to be found to the service that asked: for each thing to do the code is asked anew. */
    void byNumber() throws TourFailed {
        director.at("account.find");
        director.choose("number");
        director.at("account.number");
        director.type(resident.account());
        director.photographOnce("account.number-typed");
        director.next();
        director.at("account.preview");
        director.next();
        director.at("account.code");
        director.type(resident.code());
        director.photographOnce("account.code-typed");
        director.next();
    }
}
