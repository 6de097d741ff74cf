package ua.vikno.portal.demo;

import ua.vikno.portal.api.common.Dwelling;

/** An invented account and what its paper would say. */
record DemoAccount(String account, String provider, Dwelling dwelling, String payer, String controlCode) {}
