package ua.vikno.portal.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** An authenticator and its browser, which say what they are told to (WebAuthn §6.1, §6.5). */
public final class SoftPasskey {
    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key;
    private final byte[] id = new byte[32];
    private final String party;
    /** What it tells. */
    public String origin;

    public String handle = "";
    public int flags = PRESENT | VERIFIED;
    public int counter = 1;
    public String type = "webauthn.get";
    public boolean crossOrigin;

    /** @param origin as the browser sees the page */
    public SoftPasskey(String origin, String party) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair();
        this.origin = origin;
        this.party = party;
        new SecureRandom().nextBytes(id);
    }

    public String id() {
        return text(id);
    }

    /** The client data of a registration for this challenge. */
    public String made(String challenge) {
        return text(client("webauthn.create", challenge));
    }

    /** What goes with it: an attestation of the kind {@code none}. */
    public String attestation() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] data = data(true);
        put(out, 0xa3);
        put(out, "fmt");
        put(out, "none");
        put(out, "attStmt");
        put(out, 0xa0);
        put(out, "authData");
        put(out, 0x58, data.length);
        out.writeBytes(data);
        return text(out.toByteArray());
    }

    public Assertion signs(String challenge) {
        try {
            byte[] client = client(type, challenge);
            byte[] data = data(false);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return new Assertion(id(), handle, text(client), text(data), text(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String what, String challenge) {
        return ("{\"type\":\"" + what + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":" + crossOrigin + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(boolean withKey) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(sha256(party.getBytes(StandardCharsets.UTF_8)));
        put(out, withKey ? flags | WITH_KEY : flags);
        out.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        if (withKey) {
            out.writeBytes(new byte[16]);
            put(out, 0, id.length);
            out.writeBytes(id);
            ECPublicKey open = (ECPublicKey) key.getPublic();
            put(out, 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20);
            out.writeBytes(number(open.getW().getAffineX().toByteArray()));
            put(out, 0x22, 0x58, 0x20);
            out.writeBytes(number(open.getW().getAffineY().toByteArray()));
        }
        return out.toByteArray();
    }

    /** 32 bytes, whatever the number's sign and length were. */
    private static byte[] number(byte[] bytes) {
        byte[] number = new byte[32];
        int length = Math.min(bytes.length, number.length);
        System.arraycopy(bytes, bytes.length - length, number, number.length - length, length);
        return number;
    }

    private static void put(ByteArrayOutputStream out, int... bytes) {
        for (int one : bytes) {
            out.write(one);
        }
    }

    private static void put(ByteArrayOutputStream out, String text) {
        put(out, 0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
