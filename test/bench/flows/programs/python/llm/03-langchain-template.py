from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini")
letter = ChatPromptTemplate.from_messages(
    [("system", "You write appeal letters."), ("human", "Appeal the denial for {member}: {reason}")]
)
tips = ChatPromptTemplate.from_template("How does one appeal a denial of kind {kind}?")


def appeal(claim):
    chain = letter | llm
    return chain.invoke({"member": claim.patient_name, "reason": claim.denial_reason})  # leak


def appeal_tips(claim):
    chain = tips | llm
    return chain.invoke({"kind": claim.denial_code})  # ok
