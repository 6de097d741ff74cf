package ua.vikno.devices.simulated.terminal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.simulated.terminal.CardTerminal.Result;

/** One cash register at the terminal. Service messages are answered while an operation is under way. */
final class CashRegister {
    private static final int LONGEST = 16 * 1024;

    private final Socket client;
    private final CardTerminal terminal;

    CashRegister(Socket client, CardTerminal terminal) {
        this.client = client;
        this.terminal = terminal;
    }

    void run() {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != 0) {
                    frame.write(b);
                } else if (frame.size() > 0) {
                    handle(Wire.read(frame.toByteArray()));
                    frame.reset();
                }
                if (frame.size() > LONGEST) {
                    return;
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    void close() {
        try {
            client.close();
        } catch (IOException e) {
            // The client is gone, which is what was wanted.
        }
    }

    private void handle(Wire.Request request) {
        String method = request.method();
        if (terminal.mood() == Kind.DEAD && !method.equals("PingDevice")) {
            if (method.equals("Purchase")) {
                begin(request);
            }
            return;
        }
        switch (method) {
            case "ServiceMessage" -> service(request.param("msgType").strip());
            case "PingDevice" -> unlessBusy(method, Map.of("code", "00", "responseCode", "0000"));
            case "GetReceiptInfo" -> lastReceipt();
            case "Purchase" -> begin(request);
            default -> serviceAnswer(Map.of("msgType", "methodNotImplemented"));
        }
    }

    private void service(String type) {
        switch (type) {
            case "identify" ->
                serviceAnswer(Map.of("msgType", type, "result", "true", "vendor", "Vikno", "model", "simulator"));
            case "getLastStatMsgCode" ->
                serviceAnswer(Map.of("msgType", type, "LastStatMsgCode", Integer.toString(terminal.status())));
            case "getLastResult" -> serviceAnswer(Map.of("msgType", type, "LastResult", terminal.busy() ? "2" : "0"));
            case "getMerchantList" -> serviceAnswer(Map.of("msgType", type, "1", "ЦНАП"));
            case "interrupt" -> {
                serviceAnswer(Map.of("msgType", "interruptTransmitted"));
                terminal.interrupt();
            }
            default -> serviceAnswer(Map.of("msgType", "methodNotImplemented"));
        }
    }

    private void lastReceipt() {
        CardReceipt last = terminal.last();
        if (last == null) {
            unlessBusy("GetReceiptInfo", Map.of("invoiceNumber", "", "amount", "", "responseCode", "0000"));
        } else {
            unlessBusy("GetReceiptInfo", fields(last));
        }
    }

    private void begin(Wire.Request request) {
        if (terminal.mood() == Kind.REQUEST_LOST) {
            close();
            return;
        }
        if (terminal.busy()) {
            serviceAnswer(Map.of("msgType", "deviceBusy"));
            return;
        }
        Thread.ofVirtual().name("card operation").start(() -> purchase(request.param("amount")));
    }

    private void purchase(String amount) {
        try {
            long kopecks =
                    new BigDecimal(amount.replace(',', '.')).movePointRight(2).longValueExact();
            Result result = terminal.purchase(kopecks, () -> false);
            if (terminal.mood() == Kind.ANSWER_LOST) {
                close();
            } else if (result == null) {
                serviceAnswer(Map.of("msgType", "deviceBusy"));
            } else if (terminal.mood() != Kind.DEAD) {
                answer(result);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            send(Wire.answer("Purchase", Map.of("responseCode", "1000"), true, "Операція неможлива"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Result result) {
        CardReceipt receipt = result.receipt();
        Map<String, String> params = receipt == null ? Map.of("responseCode", result.code()) : fields(receipt);
        boolean charged = receipt != null && receipt.charged();
        send(Wire.answer("Purchase", params, !charged, charged ? "" : "Відмова"));
    }

    private static Map<String, String> fields(CardReceipt receipt) {
        Map<String, String> fields = new HashMap<>();
        fields.put("amount", BigDecimal.valueOf(receipt.kopecks(), 2).toPlainString());
        fields.put("approvalCode", receipt.approvalCode());
        fields.put("date", receipt.date());
        fields.put("time", receipt.time());
        fields.put("invoiceNumber", receipt.number());
        fields.put("pan", CardReceipt.PAN);
        fields.put("terminalId", CardReceipt.TERMINAL);
        fields.put("receipt", receipt.text());
        fields.put("rrn", receipt.rrn());
        fields.put("txnType", "1");
        fields.put("responseCode", receipt.code());
        return fields;
    }

    private void unlessBusy(String method, Map<String, String> params) {
        if (terminal.busy()) {
            serviceAnswer(Map.of("msgType", "deviceBusy"));
        } else {
            send(Wire.answer(method, params, false, ""));
        }
    }

    private void serviceAnswer(Map<String, String> params) {
        send(Wire.answer("ServiceMessage", params, false, ""));
    }

    private synchronized void send(byte[] message) {
        try {
            OutputStream out = client.getOutputStream();
            switch (terminal.mood()) {
                case GARBAGE -> out.write(noise());
                case FRAGMENTED -> {
                    for (byte b : message) {
                        out.write(b);
                        out.flush();
                    }
                }
                default -> out.write(message);
            }
            out.flush();
        } catch (IOException e) {
            close();
        }
    }

    private static byte[] noise() {
        byte[] noise = new byte[200];
        ThreadLocalRandom.current().nextBytes(noise);
        return noise;
    }
}
