package gofast.openai.simulator.answer.outlined;

/** The workout of one day. */
record Choice(String code, double miles) {

    static final Choice REST = new Choice("rest", 0);
}
