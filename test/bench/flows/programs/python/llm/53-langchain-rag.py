from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

from .repository import load_clinical_notes

store = Chroma(collection_name="notes", embedding_function=OpenAIEmbeddings())
llm = ChatOpenAI(model="gpt-4o-mini")
prompt = ChatPromptTemplate.from_template("Answer from the chart.\n{context}\nQuestion: {question}")


def ingest(patient_id: str) -> int:
    notes = load_clinical_notes(patient_id)
    docs = [Document(page_content=n.text, metadata={"patient": patient_id}) for n in notes]
    store.add_documents(docs)  # leak
    return len(docs)


def ask(patient_id: str, question: str) -> str:
    notes = load_clinical_notes(patient_id)
    context = "\n\n".join(n.text for n in notes)
    chain = prompt | llm | StrOutputParser()
    return chain.invoke({"context": context, "question": question})  # leak


def small_talk() -> str:
    return (prompt | llm).invoke({"context": "", "question": "What can you do?"}).content  # ok
