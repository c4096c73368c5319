package com.lakeside.appeals;

public class PromptBuilder {
    private final StringBuilder text = new StringBuilder();

    public PromptBuilder line(String line) {
        text.append(line).append('\n');
        return this;
    }

    public String build() {
        return text.toString();
    }
}
