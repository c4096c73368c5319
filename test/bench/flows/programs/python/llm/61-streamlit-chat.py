import streamlit as st
from openai import OpenAI

client = OpenAI(api_key=st.secrets["OPENAI_API_KEY"])

st.title("Clinic AI")
patient_name = st.sidebar.text_input("Patient name")
doctor_note = st.sidebar.text_area("Doctor's notes")
tone = st.sidebar.selectbox("Tone", ["plain", "formal"])

if "messages" not in st.session_state:
    st.session_state.messages = [{"role": "system", "content": f"You write letters in a {tone} tone."}]

if st.button("Write letter"):
    st.session_state.messages.append({"role": "user", "content": f"Letter for {patient_name}: {doctor_note}"})
    reply = client.chat.completions.create(model="gpt-4o", messages=st.session_state.messages)  # leak
    st.write(reply.choices[0].message.content)

if st.button("Test connection"):
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": tone}])  # ok
