package ua.vikno.devices.linux.terminal;

import java.util.Map;

/**
 * One message in either direction (§ 4). All parameters are flat strings in practice; numbers and booleans are read as
 * their text.
 *
 * @param description the terminal's words about an error
 */
record Message(String method, Map<String, String> params, boolean error, String description) {
    static final String SERVICE = "ServiceMessage";
    static final String TYPE = "msgType";
    static final String RESPONSE_CODE = "responseCode";

    Message {
        params = Map.copyOf(params);
    }

    static Message request(String method, Map<String, String> params) {
        return new Message(method, params, false, "");
    }

    static Message service(String type) {
        return request(SERVICE, Map.of(TYPE, type));
    }

    String param(String name) {
        return params.getOrDefault(name, "");
    }

    /** The text writes some types with spaces around them, so perhaps some terminal does. */
    boolean isService(String type) {
        return method.equals(SERVICE) && param(TYPE).strip().equals(type);
    }

    /** § 6.1: another operation is under way. */
    boolean isBusy() {
        return isService("deviceBusy");
    }

    /** § 6.3. */
    boolean isNotImplemented() {
        return isService("methodNotImplemented");
    }

    String code() {
        return param(RESPONSE_CODE).strip();
    }

    /** What a message carries may be a card's number or its owner's name. */
    @Override
    public String toString() {
        return "Message[%s %s %s]".formatted(method, param(TYPE), code());
    }
}
