# Whether a portal's answer says what is expected: period, sum, and for every dwelling payer, due and lines.
def lines: map({period, provider, service, account, closing, accrued}) | sort_by(.period, .provider, .service, .account);
def said: {period, total_due, dwellings: (.dwellings | map_values({payer, due, lines: (.lines | lines)}))};
($ours[0] | said) == ($expected[0] | said)
