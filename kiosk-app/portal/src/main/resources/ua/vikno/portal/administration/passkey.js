(function () {
    'use strict';
    var form = document.getElementById('passkey');
    if (!form || !window.PublicKeyCredential || !navigator.credentials) {
        return;
    }
    var none = document.getElementById('passkey-none');
    var failed = document.getElementById('passkey-failed');
    var button = form.querySelector('button');
    var data = form.dataset;
    var minutes = 2 * 60 * 1000;

    function bytes(text) {
        var raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
        return Uint8Array.from(raw, function (one) { return one.charCodeAt(0); });
    }

    function put(field, buffer) {
        var raw = '';
        new Uint8Array(buffer || []).forEach(function (one) { raw += String.fromCharCode(one); });
        form.elements[field].value = btoa(raw).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    }

    function words(list) {
        return list ? list.split(',') : [];
    }

    function signIn() {
        return navigator.credentials.get({publicKey: {
            challenge: bytes(data.challenge),
            rpId: data.party,
            userVerification: 'required',
            timeout: minutes
        }}).then(function (key) {
            put('credential', key.rawId);
            put('handle', key.response.userHandle);
            put('client', key.response.clientDataJSON);
            put('authenticator', key.response.authenticatorData);
            put('signature', key.response.signature);
        });
    }

    function add() {
        return navigator.credentials.create({publicKey: {
            challenge: bytes(data.challenge),
            rp: {id: data.party, name: data.product},
            user: {id: bytes(data.handle), name: data.owner, displayName: data.owner},
            pubKeyCredParams: words(data.algorithms).map(function (one) { return {type: 'public-key', alg: Number(one)}; }),
            excludeCredentials: words(data.known).map(function (one) { return {type: 'public-key', id: bytes(one)}; }),
            authenticatorSelection: {residentKey: 'required', requireResidentKey: true, userVerification: 'required'},
            attestation: 'none',
            timeout: minutes
        }}).then(function (key) {
            put('client', key.response.clientDataJSON);
            put('attestation', key.response.attestationObject);
        });
    }

    form.hidden = false;
    if (none) {
        none.hidden = true;
    }
    form.addEventListener('submit', function (event) {
        event.preventDefault();
        button.disabled = true;
        failed.hidden = true;
        (data.owner ? add() : signIn()).then(function () {
            form.submit();
        }, function () {
            failed.hidden = false;
            button.disabled = false;
        });
    });
}());
