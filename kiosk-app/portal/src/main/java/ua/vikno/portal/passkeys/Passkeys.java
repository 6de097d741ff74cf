package ua.vikno.portal.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.access.Secrets;

/** Makes challenges for browsers and judges the answers, for one address of the portal. */
public final class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    /** Elliptic curves first, then RSA for Windows Hello (WebAuthn §5.4, {@code pubKeyCredParams}). */
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final String address;
    private final String party;
    private final Secrets secrets;
    private final Challenges challenges;
    private @Nullable Judge judge;

    /** What reads and judges; made when the first passkey comes, since a portal has to start fast. */
    private record Judge(WebAuthnManager manager, AttestedCredentialDataConverter data) {
        static Judge make() {
            ObjectConverter converter = new ObjectConverter();
            // Whose make a passkey is, is asked of nobody: so there is no statement about it to trust.
            return new Judge(
                    WebAuthnManager.createNonStrictWebAuthnManager(converter),
                    new AttestedCredentialDataConverter(converter));
        }
    }

    /** @param address of the pages as browsers name it, such as {@code https://portal.example.ua} */
    Passkeys(URI address, Secrets secrets, Clock clock) {
        this.address = address.toString();
        this.party = String.valueOf(address.getHost());
        this.secrets = secrets;
        this.challenges = new Challenges(secrets, clock);
    }

    /** The name for which passkeys are made: the host of the pages. */
    public String party() {
        return party;
    }

    /** How the algorithms are numbered that are taken, with commas between. */
    public String algorithms() {
        return String.join(
                ",",
                ALGORITHMS.stream().map(one -> Long.toString(one.getValue())).toList());
    }

    /** What a passkey calls its owner, so that it holds nothing about her. */
    public String handle(String name, long serial) {
        return Challenges.text(secrets.hmac("administrator-handle", name + " " + serial));
    }

    /** @param subject for what it is good */
    public String challenge(String subject) {
        return Challenges.text(challenges.make(subject));
    }

    /**
     * A new passkey.
     *
     * @param clientData and {@code attestation}: as the browser made them, base64url
     * @return empty for whatever does not belong to a challenge for this subject, or was made without verifying who holds it
     */
    public Optional<New> made(String subject, String clientData, String attestation) {
        try {
            Judge with = judge();
            RegistrationData data =
                    with.manager().parse(new RegistrationRequest(bytes(attestation), bytes(clientData)));
            CollectedClientData told = data.getCollectedClientData();
            if (told == null || !challenges.isGood(told.getChallenge().getValue(), subject)) {
                return Optional.empty();
            }
            RegistrationData judged = with.manager()
                    .verify(
                            data,
                            new RegistrationParameters(
                                    server(told),
                                    ALGORITHMS.stream()
                                            .map(one -> new PublicKeyCredentialParameters(
                                                    PublicKeyCredentialType.PUBLIC_KEY, one))
                                            .toList(),
                                    true,
                                    true));
            AttestationObject attested = judged.getAttestationObject();
            AttestedCredentialData credential =
                    attested == null ? null : attested.getAuthenticatorData().getAttestedCredentialData();
            if (attested == null || credential == null) {
                return Optional.empty();
            }
            return Optional.of(new New(
                    new Passkey(
                            Challenges.text(credential.getCredentialId()),
                            Challenges.text(with.data().convert(credential)),
                            attested.getAuthenticatorData().getSignCount()),
                    used(told)));
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    /** @param challenge SHA-256 of it: good once */
    public record New(Passkey passkey, String challenge) {}

    /** @param kept the one whose id the browser has named */
    public Checked check(String subject, Assertion assertion, Passkey kept) {
        String challenge = "";
        try {
            Judge with = judge();
            AuthenticationData data = with.manager()
                    .parse(new AuthenticationRequest(
                            bytes(assertion.id()),
                            bytes(assertion.handle()),
                            bytes(assertion.authenticatorData()),
                            bytes(assertion.clientData()),
                            bytes(assertion.signature())));
            CollectedClientData told = data.getCollectedClientData();
            if (told == null || !challenges.isGood(told.getChallenge().getValue(), subject)) {
                return new Checked.Refused();
            }
            challenge = used(told);
            AttestedCredentialData credential = with.data().convert(bytes(kept.data()));
            AuthenticationData judged = with.manager()
                    .verify(
                            data,
                            new AuthenticationParameters(
                                    server(told),
                                    new CredentialRecordImpl(
                                            new NoneAttestationStatement(),
                                            true,
                                            null,
                                            null,
                                            kept.counter(),
                                            credential,
                                            null,
                                            null,
                                            null,
                                            null),
                                    List.of(credential.getCredentialId()),
                                    true,
                                    true));
            return new Checked.Good(
                    Stream.of(judged.getAuthenticatorData())
                            .mapToLong(one -> one == null ? 0 : one.getSignCount())
                            .sum(),
                    challenge);
        } catch (MaliciousCounterValueException _) {
            return new Checked.Cloned(challenge);
        } catch (RuntimeException e) {
            refused(e);
            return new Checked.Refused();
        }
    }

    /** Whatever strangers send is refused, also what the library did not think of. */
    private static void refused(RuntimeException why) {
        LOG.debug("a passkey is refused: {}", why.getClass().getName());
    }

    private ServerProperty server(CollectedClientData told) {
        return ServerProperty.builder()
                .origin(Origin.create(address))
                .rpId(party)
                .challenge(told.getChallenge())
                .build();
    }

    private synchronized Judge judge() {
        Judge made = judge == null ? Judge.make() : judge;
        judge = made;
        return made;
    }

    private static String used(CollectedClientData told) {
        return Secrets.sha256(HexFormat.of().formatHex(told.getChallenge().getValue()));
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
