// A click on what is to be copied puts it on the clipboard; without this file one selects and copies it oneself.
document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-copy]");
  if (!box || !navigator.clipboard) return;
  navigator.clipboard.writeText(box.textContent).then(() => {
    box.classList.add("copied");
    setTimeout(() => box.classList.remove("copied"), 1500);
  });
});
